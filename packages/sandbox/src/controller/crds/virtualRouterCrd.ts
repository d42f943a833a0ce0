import {
  duration,
  headers,
  meshReference,
  method,
  pathMatch,
  portMapping,
  queryParameters,
  reference,
} from './commonSchemas';
import { defineCrd } from './defineCrd';
import { array, integer, object, oneOf, text, textMap } from './schema';

const targets = array(
  object({
    virtualNodeRef: reference,
    virtualNodeARN: text(),
    'weight*': integer(0, 100),
    port: integer(0),
  }),
  1,
  10,
);
const action = object({ 'weightedTargets*': targets });
const timeout = object({ idle: duration, perRequest: duration });

const retryFields = {
  'maxRetries*': integer(0),
  'perRetryTimeout*': duration,
  httpRetryEvents: array(
    oneOf('server-error', 'gateway-error', 'client-error', 'stream-error'),
    1,
    25,
  ),
  tcpRetryEvents: array(oneOf('connection-error'), 1, 1),
};

const httpRoute = object({
  'match*': object({
    prefix: text(),
    path: pathMatch,
    headers,
    queryParameters,
    method,
    scheme: oneOf('http', 'https'),
    port: integer(0),
  }),
  'action*': action,
  retryPolicy: object(retryFields),
  timeout,
});

const grpcRoute = object({
  'match*': object({
    serviceName: text(),
    methodName: text(1, 50),
    metadata: headers,
    port: integer(0),
  }),
  'action*': action,
  retryPolicy: object({
    ...retryFields,
    grpcRetryEvents: array(
      oneOf(
        'cancelled',
        'deadline-exceeded',
        'internal',
        'resource-exhausted',
        'unavailable',
      ),
      1,
      5,
    ),
  }),
  timeout,
});

const tcpRoute = object({
  match: object({ port: integer(0) }),
  'action*': action,
  timeout: object({ idle: duration }),
});

export const virtualRouterCrd = defineCrd({
  kind: 'VirtualRouter',
  plural: 'virtualrouters',
  arn: 'virtualRouterARN',
  spec: {
    awsName: text(),
    meshRef: meshReference,
    listeners: array(
      object({ 'portMapping*': portMapping('grpc', 'http', 'http2', 'tcp') }),
      1,
    ),
    routes: array(
      object({
        'name*': text(),
        priority: integer(0, 1000),
        httpRoute,
        http2Route: httpRoute,
        grpcRoute,
        tcpRoute,
      }),
    ),
  },
  status: { routeARNs: textMap },
});
