export const APP_MESH_API_VERSION = 'appmesh.k8s.aws/v1beta2';

/** The custom resources that stand for something in App Mesh, with where their ARN is in the status. */
export const ARN_FIELDS = {
  Mesh: 'meshARN',
  VirtualNode: 'virtualNodeARN',
  VirtualService: 'virtualServiceARN',
  VirtualRouter: 'virtualRouterARN',
  VirtualGateway: 'virtualGatewayARN',
  GatewayRoute: 'gatewayRouteARN',
} as const;

export type AppMeshObjectKind = keyof typeof ARN_FIELDS;

export const APP_MESH_OBJECT_KINDS: AppMeshObjectKind[] = [
  'Mesh',
  'VirtualNode',
  'VirtualService',
  'VirtualRouter',
  'VirtualGateway',
  'GatewayRoute',
];
