/** @public */
export type ServiceProtocol = 'http' | 'http2' | 'grpc' | 'tcp';
