import type {
  GatewayRouteData,
  RouteData,
  VirtualNodeData,
  VirtualServiceData,
} from '@aws-sdk/client-app-mesh';

/** What a resource needs: by kind and name in App Mesh, with words for the sentence that says so. */
export interface Target {
  kind: 'virtualServices' | 'virtualRouters' | 'virtualNodes';
  name: string;
  words: [subject: string, verb: string];
}

function target(
  kind: Target['kind'],
  name: string | undefined,
  words: Target['words'],
): Target[] {
  return name === undefined ? [] : [{ kind, name, words }];
}

/** All that a described resource of a mesh needs of others. */
export function targetsOf(described: {
  virtualNode?: VirtualNodeData;
  virtualService?: VirtualServiceData;
  route?: RouteData;
  gatewayRoute?: GatewayRouteData;
}): Target[] {
  const { gatewayRoute, route, virtualNode, virtualService } = described;
  const { provider } = virtualService?.spec ?? {};
  const routes = route?.spec;
  const gateways = gatewayRoute?.spec;
  return [
    ...(virtualNode?.spec?.backends ?? []).flatMap(backend =>
      target('virtualServices', backend.virtualService?.virtualServiceName, [
        'virtual node',
        'calls',
      ]),
    ),
    ...target('virtualRouters', provider?.virtualRouter?.virtualRouterName, [
      'virtual service',
      'is provided by',
    ]),
    ...target('virtualNodes', provider?.virtualNode?.virtualNodeName, [
      'virtual service',
      'is provided by',
    ]),
    ...[
      routes?.httpRoute,
      routes?.http2Route,
      routes?.grpcRoute,
      routes?.tcpRoute,
    ].flatMap(spec =>
      (spec?.action?.weightedTargets ?? []).flatMap(({ virtualNode: node }) =>
        target('virtualNodes', node, ['route', 'leads to']),
      ),
    ),
    ...[gateways?.httpRoute, gateways?.http2Route, gateways?.grpcRoute].flatMap(
      spec =>
        target(
          'virtualServices',
          spec?.action?.target?.virtualService?.virtualServiceName,
          ['gateway route', 'leads to'],
        ),
    ),
  ];
}
