import { AwsError, type AwsService } from '../core';

/** What a service answers to too many requests. */
export function throttlingError(service: AwsService | undefined): AwsError {
  const { code, status } = service?.throttled ?? {
    code: 'ThrottlingException',
    status: 429,
  };
  return new AwsError(code, 'Rate exceeded', status);
}
