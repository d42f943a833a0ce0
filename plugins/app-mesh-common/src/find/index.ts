export { FindSyntaxError } from './FindSyntaxError';
export { findSubjects } from './findSubjects';
export { matchesFind } from './matchesFind';
export { FIND_OPERANDS } from './operands';
export { nodeHealth } from './nodeHealth';
export { parseFind } from './parseFind';
export { printFind } from './printFind';
export { suggestFind } from './suggestFind';
export type {
  FindExpression,
  FindOperand,
  FindOperator,
  FindSubject,
} from './types';
