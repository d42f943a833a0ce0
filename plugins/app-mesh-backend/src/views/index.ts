export { AccountViews } from './AccountViews';
export { ChangeViews } from './ChangeViews';
export { FindingViews } from './FindingViews';
export { HistoryViews } from './HistoryViews';
export { MeshViews } from './MeshViews';
export { ResourceViews } from './ResourceViews';
export { ChangeChecks } from './ChangeChecks';
export { MeshEvaluations, type ConfiguredRules } from './MeshEvaluations';
