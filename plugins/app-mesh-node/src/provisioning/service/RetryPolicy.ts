import type { GrpcRetryPolicy } from '@aws-sdk/client-app-mesh';

/**
 * How callers' Envoys repeat failed calls.
 *
 * @public
 */
export interface RetryPolicy {
  maxRetries: number;
  /** Milliseconds until a try counts as failed. */
  perRetryTimeoutMillis: number;
  /**
   * Server errors, gateway errors and stream errors where no event is named; for gRPC its own
   * `unavailable`, `internal` and `resource-exhausted`.
   */
  httpRetryEvents?: GrpcRetryPolicy['httpRetryEvents'];
  /** `connection-error` where no event is named. */
  tcpRetryEvents?: GrpcRetryPolicy['tcpRetryEvents'];
  grpcRetryEvents?: GrpcRetryPolicy['grpcRetryEvents'];
}
