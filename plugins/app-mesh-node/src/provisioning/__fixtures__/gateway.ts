import type { ExposeGatewayOptions } from '../gateway';

export const GATEWAY: ExposeGatewayOptions = {
  accountId: '111111111111',
  region: 'us-west-2',
  meshName: 'yelb',
  meshOwner: '111111111111',
  gatewayName: 'yelb-gateway',
  namespace: 'yelb',
  entityRef: 'component:default/yelb-gateway',
  protocol: 'http',
  routes: [{ name: 'ui', virtualService: 'yelb-ui' }],
};
