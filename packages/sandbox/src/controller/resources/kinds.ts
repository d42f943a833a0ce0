/** What the controller has to know of each kind that it reconciles. */
export const kinds = {
  Mesh: { plural: 'meshes', arn: 'meshARN', condition: 'MeshActive' },
  VirtualNode: {
    plural: 'virtualnodes',
    arn: 'virtualNodeARN',
    condition: 'VirtualNodeActive',
  },
  VirtualRouter: {
    plural: 'virtualrouters',
    arn: 'virtualRouterARN',
    condition: 'VirtualRouterActive',
  },
  VirtualService: {
    plural: 'virtualservices',
    arn: 'virtualServiceARN',
    condition: 'VirtualServiceActive',
  },
  VirtualGateway: {
    plural: 'virtualgateways',
    arn: 'virtualGatewayARN',
    condition: 'VirtualGatewayActive',
  },
  GatewayRoute: {
    plural: 'gatewayroutes',
    arn: 'gatewayRouteARN',
    condition: 'GatewayRouteActive',
  },
} as const;

export type Kind = keyof typeof kinds;

export type MemberKind = Exclude<Kind, 'Mesh'>;

/** In the order in which the controller names them. */
export const memberKinds: MemberKind[] = [
  'VirtualService',
  'VirtualRouter',
  'VirtualNode',
  'VirtualGateway',
  'GatewayRoute',
];
