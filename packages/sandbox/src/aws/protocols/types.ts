import type { AwsOperation } from '../core/AwsOperation';
import type { AwsService } from '../core/AwsService';
import type { SignatureProblem, SigningRequest } from '../signing';

/** An answer, ready to be sent. */
export interface WireResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** An error, before a protocol has put it into its own form. */
export interface WireError {
  code: string;
  message: string;
  status?: number;
  /** What the service tells beside the message. */
  fields?: Record<string, string>;
}

/** What a request asks of a service. */
export interface RoutedRequest {
  /** Name of the operation, emulated or not; `undefined` where the request names none. */
  name?: string;
  /** The emulated operation. */
  operation?: AwsOperation;
  /** Values from the path, by member. */
  labels?: Record<string, string>;
}

/** One of AWS's wire protocols. */
export interface Protocol {
  route(service: AwsService, request: SigningRequest): RoutedRequest;
  /** @throws AwsError if the request cannot be read. */
  readInput(
    service: AwsService,
    request: SigningRequest,
    routed: RoutedRequest & { operation: AwsOperation },
  ): Record<string, unknown>;
  writeOutput(
    service: AwsService,
    operation: AwsOperation,
    output: object,
    requestId: string,
  ): WireResponse;
  writeError(
    service: AwsService | undefined,
    error: WireError,
    requestId: string,
  ): WireResponse;
  /** Code and status for a request whose sender is not believed. */
  signatureErrors: Record<SignatureProblem, [code: string, status: number]>;
}
