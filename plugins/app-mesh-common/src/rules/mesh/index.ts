export type { MeshQuotas } from './MeshQuotas';
export type { RuleFacts } from './RuleFacts';
export { IndexedMesh, type MeshSurroundings } from './IndexedMesh';
export type { RuleMesh } from './RuleMesh';
export { RuleIndex } from './RuleIndex';
export { keys } from './keys';
export { DEFAULT_QUOTAS } from './quotas';
export { routeBodyOf, type MeshProtocol, type RouteBody } from './routeBodyOf';
export { gatewayTargetOf, type GatewayTarget } from './gatewayTargetOf';
