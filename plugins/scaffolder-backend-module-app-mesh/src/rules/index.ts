export { BackendRuleChecker } from './BackendRuleChecker';
export { tellNotEvaluated } from './tellNotEvaluated';
export { withRulesGate } from './withRulesGate';
export type { RuleChecker } from './types';
