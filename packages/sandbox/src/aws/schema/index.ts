export { checkInput } from './checkInput';
export type { Constraint, ConstraintTable } from './ConstraintTable';
export { errorTraits } from './errorTraits';
