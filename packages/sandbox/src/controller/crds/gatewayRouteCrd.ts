import {
  headers,
  meshReference,
  method,
  pathMatch,
  queryParameters,
  reference,
} from './commonSchemas';
import { defineCrd } from './defineCrd';
import { integer, object, oneOf, text } from './schema';

const target = object({
  port: integer(0),
  'virtualService*': object({
    virtualServiceRef: reference,
    virtualServiceARN: text(),
  }),
});
const rewriteHostname = object({
  defaultTargetHostname: oneOf('ENABLED', 'DISABLED'),
});
const hostname = object({ exact: text(1, 253), suffix: text(1, 253) });

const httpRoute = object({
  'match*': object({
    prefix: text(),
    path: pathMatch,
    hostname,
    headers,
    queryParameters,
    method,
    port: integer(0),
  }),
  'action*': object({
    'target*': target,
    rewrite: object({
      hostname: rewriteHostname,
      path: object({ exact: text(1, 255) }),
      prefix: object({
        defaultPrefix: oneOf('ENABLED', 'DISABLED'),
        value: text(1, 255),
      }),
    }),
  }),
});

const grpcRoute = object({
  'match*': object({
    serviceName: text(),
    hostname,
    metadata: headers,
    port: integer(0),
  }),
  'action*': object({
    'target*': target,
    rewrite: object({ hostname: rewriteHostname }),
  }),
});

export const gatewayRouteCrd = defineCrd({
  kind: 'GatewayRoute',
  plural: 'gatewayroutes',
  arn: 'gatewayRouteARN',
  spec: {
    awsName: text(),
    meshRef: meshReference,
    virtualGatewayRef: object({
      'name*': text(),
      namespace: text(),
      'uid*': text(),
    }),
    priority: integer(0, 1000),
    httpRoute,
    http2Route: httpRoute,
    grpcRoute,
  },
});
