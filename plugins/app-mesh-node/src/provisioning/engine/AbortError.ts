import { CustomErrorBase } from '@backstage/errors';

/** A run was stopped by whoever started it. */
export class AbortError extends CustomErrorBase {
  name = 'AbortError' as const;
}
