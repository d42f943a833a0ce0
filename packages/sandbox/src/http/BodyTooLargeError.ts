import { CustomErrorBase } from '@backstage/errors';

/** A request's body is longer than the server takes; to be answered with 413. */
export class BodyTooLargeError extends CustomErrorBase {
  name = 'BodyTooLargeError' as const;
}
