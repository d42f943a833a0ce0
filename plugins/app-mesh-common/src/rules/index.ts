export { MeshEvaluator, parseRuleIgnores, type RuleChange } from './engine';
export type { RuleMesh } from './mesh';
export { allRules } from './allRules';
export { countFindings, type FindingCounts } from './countFindings';
export { defineRule } from './defineRule';
export { evaluateChange, type RuleEffect } from './evaluateChange';
export { evaluateRules } from './evaluateRules';
export { readMeshManifests, type ManifestPlace } from './manifests';
export { filterFindings, type FindingFilter } from './filterFindings';
export type {
  IgnoredFinding,
  MeshQuotas,
  MeshRule,
  NotEvaluatedRule,
  RuleEdge,
  RuleExample,
  RuleFacts,
  RuleFinding,
  RuleIgnore,
  RuleObservation,
  RuleOptions,
  RuleReport,
  RuleSetting,
  RuleSeverity,
  RuleSource,
} from './types';
