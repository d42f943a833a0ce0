import {
  GrpcTimeout$,
  HttpTimeout$,
  TcpTimeout$,
  VirtualNodeGrpcConnectionPool$,
  VirtualNodeHttp2ConnectionPool$,
  VirtualNodeHttpConnectionPool$,
  VirtualNodeTcpConnectionPool$,
} from '@aws-sdk/client-app-mesh';

/** The SDK's schemas of what differs with a service's protocol. */
export const TIMEOUT_SHAPES = {
  http: HttpTimeout$,
  http2: HttpTimeout$,
  grpc: GrpcTimeout$,
  tcp: TcpTimeout$,
};

export const CONNECTION_POOL_SHAPES = {
  http: VirtualNodeHttpConnectionPool$,
  http2: VirtualNodeHttp2ConnectionPool$,
  grpc: VirtualNodeGrpcConnectionPool$,
  tcp: VirtualNodeTcpConnectionPool$,
};
