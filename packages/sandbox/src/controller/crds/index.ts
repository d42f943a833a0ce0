import { backendGroupCrd } from './backendGroupCrd';
import { gatewayRouteCrd } from './gatewayRouteCrd';
import { meshCrd } from './meshCrd';
import { virtualGatewayCrd } from './virtualGatewayCrd';
import { virtualNodeCrd } from './virtualNodeCrd';
import { virtualRouterCrd } from './virtualRouterCrd';
import { virtualServiceCrd } from './virtualServiceCrd';

export { APP_MESH_GROUP, APP_MESH_VERSION } from './defineCrd';

/** All definitions that the App Mesh controller brings along. */
export const customResourceDefinitions = [
  meshCrd,
  virtualNodeCrd,
  virtualRouterCrd,
  virtualServiceCrd,
  virtualGatewayCrd,
  gatewayRouteCrd,
  backendGroupCrd,
];
