import { CustomErrorBase } from '@backstage/errors';
import type { PendingRequest } from './types';

/** The connection was closed before an answer came; what was asked may have been done. */
export class ConnectionLostError extends CustomErrorBase {
  name = 'ConnectionLostError' as const;

  constructor({ method, path }: PendingRequest) {
    super(`${method} ${path}: the connection was closed without an answer`);
  }
}
