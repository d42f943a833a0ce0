export { MeshEvaluator, parseRuleIgnores, type RuleChange } from './engine';
export type { MeshQuotas, RuleFacts, RuleMesh } from './mesh';
export { allRules } from './allRules';
export { countFindings, type FindingCounts } from './countFindings';
export { defineRule } from './defineRule';
export { evaluateChange, type RuleEffect } from './evaluateChange';
export { evaluateRules } from './evaluateRules';
export {
  readManifestName,
  readMeshManifests,
  type ManifestPlace,
} from './manifests';
export { filterFindings, type FindingFilter } from './filterFindings';
export type {
  DocumentedRule,
  IgnoredFinding,
  MeshRule,
  NotEvaluatedRule,
  RuleEdge,
  RuleExample,
  RuleFinding,
  RuleIgnore,
  RuleObservation,
  RuleOptions,
  RuleReport,
  RuleSetting,
  RuleSeverity,
  RuleSource,
} from './types';
export { toRuleChange, type PlannedObjects } from './toRuleChange';
export { isRuleCode } from './isRuleCode';
