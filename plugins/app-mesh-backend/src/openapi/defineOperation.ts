import type { z } from 'zod';
import type { Operation } from './types';

/** An operation, by default one that reads. */
export function defineOperation<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  R = never,
>(
  operation: Omit<Operation<P, Q, R>, 'method' | 'permission'> &
    Partial<Pick<Operation<P, Q, R>, 'method' | 'permission'>>,
): Operation<P, Q, R> {
  return { method: 'get', permission: 'app-mesh.read', ...operation };
}
