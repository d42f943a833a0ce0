import {
  DnsResponseType,
  DurationUnit,
  GrpcRetryPolicyEvent,
  HttpMethod,
  DefaultGatewayRouteRewrite,
  ListenerTlsMode,
  PortProtocol,
  TcpRetryPolicyEvent,
  VirtualGatewayListenerTlsMode,
  VirtualGatewayPortProtocol,
} from '@aws-sdk/client-app-mesh';

/** Bounds of a value: of a number itself, of the length of a text or a list otherwise. */
export interface Limit {
  min?: number;
  max?: number;
  values?: readonly string[];
}

function oneOf(values: Record<string, string>): Limit {
  return { values: Object.values(values) };
}

const matched: Limit = { min: 1, max: 255 };
const positive: Limit = { min: 1 };
const threshold: Limit = { min: 2, max: 10 };

/**
 * Limits of App Mesh's model that the SDK's schemas do not carry, by `Structure.member`, or by `member`
 * for all structures that have it; `member[]` is for the items of a list.
 */
export const limits: Readonly<Record<string, Limit>> = {
  port: { min: 1, max: 65535 },
  'ports[]': { min: 1, max: 65535 },
  'PortMapping.protocol': oneOf(PortProtocol),
  'HealthCheckPolicy.protocol': oneOf(PortProtocol),
  'VirtualGatewayPortMapping.protocol': oneOf(VirtualGatewayPortProtocol),
  'VirtualGatewayHealthCheckPolicy.protocol': oneOf(VirtualGatewayPortProtocol),
  'Duration.unit': oneOf(DurationUnit),
  'Duration.value': { min: 0 },
  healthyThreshold: threshold,
  unhealthyThreshold: threshold,
  intervalMillis: { min: 5000, max: 300_000 },
  timeoutMillis: { min: 2000, max: 60_000 },
  maxServerErrors: positive,
  maxEjectionPercent: { min: 0, max: 100 },
  maxConnections: positive,
  maxPendingRequests: positive,
  maxRequests: positive,
  'ListenerTls.mode': oneOf(ListenerTlsMode),
  'VirtualGatewayListenerTls.mode': oneOf(VirtualGatewayListenerTlsMode),
  certificateChain: matched,
  privateKey: matched,
  certificateAuthorityArns: { min: 1, max: 3 },
  'FileAccessLog.path': matched,
  'VirtualGatewayFileAccessLog.path': matched,
  responseType: oneOf(DnsResponseType),
  priority: { min: 0, max: 1000 },
  headers: { min: 1, max: 10 },
  metadata: { min: 1, max: 10 },
  queryParameters: { min: 1, max: 10 },
  'HttpGatewayRouteHeader.name': { min: 1, max: 50 },
  'GrpcGatewayRouteMetadata.name': { min: 1, max: 50 },
  'HttpPathMatch.exact': matched,
  'HttpPathMatch.regex': matched,
  'GatewayRouteHostnameMatch.exact': { min: 1, max: 253 },
  'GatewayRouteHostnameMatch.suffix': { min: 1, max: 253 },
  method: oneOf(HttpMethod),
  maxRetries: { min: 0 },
  httpRetryEvents: { min: 1, max: 25 },
  'httpRetryEvents[]': {
    values: ['server-error', 'gateway-error', 'client-error', 'stream-error'],
  },
  tcpRetryEvents: { min: 1, max: 1 },
  'tcpRetryEvents[]': oneOf(TcpRetryPolicyEvent),
  grpcRetryEvents: { min: 1, max: 5 },
  'grpcRetryEvents[]': oneOf(GrpcRetryPolicyEvent),
  defaultPrefix: oneOf(DefaultGatewayRouteRewrite),
  defaultTargetHostname: oneOf(DefaultGatewayRouteRewrite),
};
