import {
  clientPolicy,
  healthCheck,
  labelSelector,
  listenerTls,
  logging,
  meshReference,
  portMapping,
} from './commonSchemas';
import { defineCrd } from './defineCrd';
import { array, integer, object, text } from './schema';

const PROTOCOLS = ['grpc', 'http', 'http2'];

const listener = object({
  'portMapping*': portMapping(...PROTOCOLS),
  healthCheck: healthCheck('healthyThreshold', ...PROTOCOLS),
  connectionPool: object({
    grpc: object({ 'maxRequests*': integer(1) }),
    http: object({
      'maxConnections*': integer(1),
      maxPendingRequests: integer(1),
    }),
    http2: object({ 'maxRequests*': integer(1) }),
  }),
  tls: listenerTls(true),
});

export const virtualGatewayCrd = defineCrd({
  kind: 'VirtualGateway',
  plural: 'virtualgateways',
  arn: 'virtualGatewayARN',
  spec: {
    awsName: text(),
    meshRef: meshReference,
    namespaceSelector: labelSelector,
    gatewayRouteSelector: labelSelector,
    podSelector: labelSelector,
    listeners: array(listener, 0),
    backendDefaults: object({ clientPolicy }),
    logging,
  },
});
