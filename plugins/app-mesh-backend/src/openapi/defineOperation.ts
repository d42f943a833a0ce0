import type { z } from 'zod';
import type { Operation } from './types';

/** An operation, by default one that reads. */
export function defineOperation<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  R = never,
  B extends z.ZodObject = z.ZodObject,
>(
  operation: Omit<Operation<P, Q, R, B>, 'method' | 'permission'> &
    Partial<Pick<Operation<P, Q, R, B>, 'method' | 'permission'>>,
): Operation<P, Q, R, B> {
  return { method: 'get', permission: 'app-mesh.read', ...operation };
}
