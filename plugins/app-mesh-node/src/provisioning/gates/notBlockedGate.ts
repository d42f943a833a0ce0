import { ConflictError } from '@backstage/errors';
import type { Gate, Step } from '../engine';

/** A step that a later recipe will run is not blocked already. */
export function notBlockedGate(step: Step): Gate {
  return {
    id: `${step.id}-${step.accountId}`,
    title: `nothing is in the way to ${step.title}`,
    accountId: step.accountId,
    region: step.region,
    async check(context) {
      const found = await step.observe(context);
      if (found.verdict === 'blocked') {
        throw new ConflictError(found.reason);
      }
    },
  };
}
