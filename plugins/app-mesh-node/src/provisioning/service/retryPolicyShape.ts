import { GrpcRetryPolicy$, HttpRetryPolicy$ } from '@aws-sdk/client-app-mesh';
import type { ServiceProtocol } from './ServiceProtocol';

/** The SDK's schema of a protocol's retry policy; TCP has none. */
export function retryPolicyShape(protocol: ServiceProtocol) {
  return protocol === 'grpc' ? GrpcRetryPolicy$ : HttpRetryPolicy$;
}
