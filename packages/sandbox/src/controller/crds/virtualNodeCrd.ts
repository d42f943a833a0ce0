import {
  clientPolicy,
  duration,
  healthCheck,
  labelSelector,
  listenerTls,
  logging,
  meshReference,
  portMapping,
  reference,
} from './commonSchemas';
import { defineCrd } from './defineCrd';
import { array, integer, object, oneOf, text } from './schema';

const PROTOCOLS = ['grpc', 'http', 'http2', 'tcp'];

const requestTimeout = object({ idle: duration, perRequest: duration });

const listener = object({
  'portMapping*': portMapping(...PROTOCOLS),
  healthCheck: healthCheck('healthyThreshold*', ...PROTOCOLS),
  connectionPool: object({
    grpc: object({ 'maxRequests*': integer(1) }),
    http: object({
      'maxConnections*': integer(1),
      maxPendingRequests: integer(1),
    }),
    http2: object({ 'maxRequests*': integer(1) }),
    tcp: object({ 'maxConnections*': integer(1) }),
  }),
  outlierDetection: object({
    'maxServerErrors*': integer(1),
    'interval*': duration,
    'baseEjectionDuration*': duration,
    'maxEjectionPercent*': integer(0, 100),
  }),
  timeout: object({
    grpc: requestTimeout,
    http: requestTimeout,
    http2: requestTimeout,
    tcp: object({ idle: duration }),
  }),
  tls: listenerTls(false),
});

export const virtualNodeCrd = defineCrd({
  kind: 'VirtualNode',
  plural: 'virtualnodes',
  arn: 'virtualNodeARN',
  spec: {
    awsName: text(),
    meshRef: meshReference,
    podSelector: labelSelector,
    listeners: array(listener, 0),
    serviceDiscovery: object({
      dns: object({
        'hostname*': text(),
        responseType: oneOf('ENDPOINTS', 'LOADBALANCER'),
      }),
      awsCloudMap: object({
        'namespaceName*': text(1, 1024),
        'serviceName*': text(1, 1024),
        attributes: array(
          object({ 'key*': text(1, 255), 'value*': text(1, 1024) }),
        ),
      }),
    }),
    backends: array(
      object({
        'virtualService*': object({
          virtualServiceRef: reference,
          virtualServiceARN: text(),
          clientPolicy,
        }),
      }),
    ),
    backendGroups: array(reference),
    backendDefaults: object({ clientPolicy }),
    logging,
  },
});
