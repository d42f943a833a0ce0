import { CustomErrorBase } from '@backstage/errors';

/**
 * Somebody asks too often; answered with 429.
 */
export class TooManyRequestsError extends CustomErrorBase {
  override readonly name = 'TooManyRequestsError';
  readonly statusCode = 429;
}
