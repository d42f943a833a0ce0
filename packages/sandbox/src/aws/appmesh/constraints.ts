import * as sdk from '@aws-sdk/client-app-mesh';
import type { Constraint, ConstraintTable } from '../schema';

function oneOf(values: Record<string, string>): Constraint {
  return { values: Object.values(values) };
}

const name: Constraint = { min: 1, max: 255 };
const port: Constraint = { min: 1, max: 65535 };
const priority: Constraint = { min: 0, max: 1000 };
const matched: Constraint = { min: 1, max: 255 };
const upToTen: Constraint = { min: 1, max: 10 };
const positive: Constraint = { min: 1 };

/**
 * Limits of App Mesh's model that the SDK's schemas do not carry. Enum values are the SDK's own.
 */
export const constraints: ConstraintTable = {
  meshName: name,
  virtualNodeName: name,
  virtualRouterName: name,
  virtualServiceName: name,
  virtualGatewayName: name,
  routeName: name,
  gatewayRouteName: name,
  'VirtualServiceBackend.virtualServiceName': { min: 1 },
  meshOwner: { min: 12, max: 12, pattern: /^\d{12}$/ },
  clientToken: { min: 1, max: 36, pattern: /^[A-Za-z0-9_-]+$/ },
  limit: { min: 1, max: 100 },
  'ListTagsForResourceInput.limit': { min: 1, max: 50 },
  tags: { max: 50 },
  tagKeys: { max: 50 },
  'TagRef.key': { min: 1, max: 128 },
  'TagRef.value': { max: 256 },

  port,
  priority,
  'EgressFilter.type': oneOf(sdk.EgressFilterType),
  ipPreference: oneOf(sdk.IpPreference),
  'Duration.unit': oneOf(sdk.DurationUnit),
  'Duration.value': { min: 0 },

  'PortMapping.protocol': oneOf(sdk.PortProtocol),
  'HealthCheckPolicy.protocol': oneOf(sdk.PortProtocol),
  'VirtualGatewayPortMapping.protocol': oneOf(sdk.VirtualGatewayPortProtocol),
  'VirtualGatewayHealthCheckPolicy.protocol': oneOf(
    sdk.VirtualGatewayPortProtocol,
  ),
  healthyThreshold: { min: 2, max: 10 },
  unhealthyThreshold: { min: 2, max: 10 },
  intervalMillis: { min: 5000, max: 300000 },
  timeoutMillis: { min: 2000, max: 60000 },
  maxServerErrors: positive,
  maxEjectionPercent: { min: 0, max: 100 },
  maxConnections: positive,
  maxPendingRequests: positive,
  maxRequests: positive,

  'ListenerTls.mode': oneOf(sdk.ListenerTlsMode),
  'VirtualGatewayListenerTls.mode': oneOf(sdk.VirtualGatewayListenerTlsMode),
  certificateChain: matched,
  privateKey: matched,
  certificateAuthorityArns: { min: 1, max: 3 },
  'FileAccessLog.path': matched,
  'VirtualGatewayFileAccessLog.path': matched,

  responseType: oneOf(sdk.DnsResponseType),
  namespaceName: { min: 1, max: 1024 },
  'AwsCloudMapServiceDiscovery.serviceName': { min: 1, max: 1024 },
  'AwsCloudMapInstanceAttribute.key': {
    min: 1,
    max: 255,
    pattern: /^[a-zA-Z0-9!-~]+$/,
  },
  'AwsCloudMapInstanceAttribute.value': { min: 1, max: 1024 },

  weightedTargets: upToTen,
  'WeightedTarget.virtualNode': name,
  weight: { min: 0, max: 100 },
  headers: upToTen,
  metadata: upToTen,
  queryParameters: upToTen,
  'HttpRouteHeader.name': { min: 1, max: 50 },
  'HttpGatewayRouteHeader.name': { min: 1, max: 50 },
  'GrpcRouteMetadata.name': { min: 1, max: 50 },
  'GrpcGatewayRouteMetadata.name': { min: 1, max: 50 },
  'HeaderMatchMethod.exact': matched,
  'HeaderMatchMethod.prefix': matched,
  'HeaderMatchMethod.suffix': matched,
  'HeaderMatchMethod.regex': matched,
  'HttpPathMatch.exact': matched,
  'HttpPathMatch.regex': matched,
  'GatewayRouteHostnameMatch.exact': { min: 1, max: 253 },
  'GatewayRouteHostnameMatch.suffix': { min: 1, max: 253 },
  method: oneOf(sdk.HttpMethod),
  scheme: oneOf(sdk.HttpScheme),
  methodName: { min: 1, max: 50 },
  maxRetries: { min: 0 },
  httpRetryEvents: { min: 1, max: 25 },
  'httpRetryEvents[]': { min: 1, max: 25 },
  tcpRetryEvents: { min: 1, max: 1 },
  'tcpRetryEvents[]': oneOf(sdk.TcpRetryPolicyEvent),
  grpcRetryEvents: { min: 1, max: 5 },
  'grpcRetryEvents[]': oneOf(sdk.GrpcRetryPolicyEvent),
  defaultPrefix: oneOf(sdk.DefaultGatewayRouteRewrite),
  defaultTargetHostname: oneOf(sdk.DefaultGatewayRouteRewrite),
};
