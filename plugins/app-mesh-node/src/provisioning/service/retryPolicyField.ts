import type { GrpcRetryPolicy } from '@aws-sdk/client-app-mesh';
import type { RetryPolicy } from './RetryPolicy';
import type { ServiceProtocol } from './ServiceProtocol';

const HTTP_RETRY_EVENTS = ['server-error', 'gateway-error', 'stream-error'];
const GRPC_RETRY_EVENTS = [
  'unavailable',
  'internal',
  'resource-exhausted',
] as const;

/** A retry policy in the shape of App Mesh's API, its events filled in where none is named. */
export function retryPolicyField(
  policy: RetryPolicy,
  protocol: ServiceProtocol,
): GrpcRetryPolicy {
  const { httpRetryEvents, grpcRetryEvents, tcpRetryEvents } = policy;
  const named = httpRetryEvents ?? grpcRetryEvents ?? tcpRetryEvents;
  const defaults = {
    tcpRetryEvents: ['connection-error' as const],
    ...(protocol === 'grpc'
      ? { grpcRetryEvents: [...GRPC_RETRY_EVENTS] }
      : { httpRetryEvents: HTTP_RETRY_EVENTS }),
  };
  return {
    maxRetries: policy.maxRetries,
    perRetryTimeout: { unit: 'ms', value: policy.perRetryTimeoutMillis },
    ...(named
      ? {
          ...(httpRetryEvents && { httpRetryEvents }),
          ...(grpcRetryEvents && { grpcRetryEvents }),
          ...(tcpRetryEvents && { tcpRetryEvents }),
        }
      : defaults),
  };
}
