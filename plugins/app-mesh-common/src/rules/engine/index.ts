export { MeshEvaluator, type RuleChange } from './MeshEvaluator';
export { parseRuleIgnores } from './parseRuleIgnores';
export { sameData } from './sameData';
