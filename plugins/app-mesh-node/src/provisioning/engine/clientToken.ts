import { createHash } from 'node:crypto';

/**
 * A client token that is the same whenever the same call is repeated, so that AWS answers with the first
 * result instead of making a second thing. 32 characters of [0-9a-f].
 *
 * @param scope - whose repetitions count as one: a task's id, or the ARN of what all tasks share
 */
export function clientToken(
  scope: string,
  stepId: string,
  target: string,
): string {
  return createHash('sha256')
    .update(JSON.stringify([scope, stepId, target]))
    .digest('hex')
    .slice(0, 32);
}
