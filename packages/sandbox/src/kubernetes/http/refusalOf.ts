import type { FaultError } from '../../control';
import { StatusError } from './StatusError';

/** The error that a fault asks for, as the API server tells it. */
export function refusalOf(effect: FaultError): StatusError {
  return effect.kind === 'error'
    ? StatusError.of(effect.status, effect.code, effect.message)
    : StatusError.of(
        429,
        'TooManyRequests',
        'too many requests, please try again later',
        { retryAfterSeconds: 1 },
      );
}
