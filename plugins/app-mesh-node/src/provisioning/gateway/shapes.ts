import {
  VirtualGatewayGrpcConnectionPool$,
  VirtualGatewayHttp2ConnectionPool$,
  VirtualGatewayHttpConnectionPool$,
} from '@aws-sdk/client-app-mesh';

/** The SDK's schemas of what differs with a gateway's protocol. */
export const GATEWAY_POOL_SHAPES = {
  http: VirtualGatewayHttpConnectionPool$,
  http2: VirtualGatewayHttp2ConnectionPool$,
  grpc: VirtualGatewayGrpcConnectionPool$,
};
