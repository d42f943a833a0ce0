/** The API of App Mesh's custom resources. */
export const GROUP = '/apis/appmesh.k8s.aws/v1beta2';
export const PLURALS: Record<string, string> = {
  VirtualNode: 'virtualnodes',
  VirtualService: 'virtualservices',
  VirtualRouter: 'virtualrouters',
  VirtualGateway: 'virtualgateways',
  GatewayRoute: 'gatewayroutes',
};
export const listeners = [{ portMapping: { port: 8080, protocol: 'http' } }];
export const dns = { dns: { hostname: 'app.example.com' } };
export const node = { listeners, serviceDiscovery: dns };
export const byName = (name: string) => ({
  virtualNodeRef: { name },
  weight: 1,
});
export const route = (
  name: string,
  target: string,
  match: object = { prefix: '/' },
) => ({
  name,
  httpRoute: { match, action: { weightedTargets: [byName(target)] } },
});
