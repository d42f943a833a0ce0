import type { AwsService, Principal } from '../core';
import type { Protocol, RoutedRequest } from '../protocols';
import type { SigningRequest } from '../signing';

/** A request on its way through the endpoint; what is learnt about it is filled in. */
export interface AwsCall {
  request: SigningRequest;
  requestId: string;
  /** A guess until the service is known. */
  protocol: Protocol;
  routed: RoutedRequest;
  /** The service's signing name, emulated or not. */
  serviceName?: string;
  service?: AwsService;
  region?: string;
  /** Absent until the signature is believed. */
  principal?: Principal;
}
