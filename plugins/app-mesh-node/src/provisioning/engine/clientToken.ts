import { createHash } from 'node:crypto';

/**
 * A client token that is the same whenever the same run repeats the same call, so that AWS answers with
 * the first result instead of making a second thing. 32 characters of [0-9a-f].
 */
export function clientToken(
  taskId: string,
  stepId: string,
  target: string,
): string {
  return createHash('sha256')
    .update(JSON.stringify([taskId, stepId, target]))
    .digest('hex')
    .slice(0, 32);
}
