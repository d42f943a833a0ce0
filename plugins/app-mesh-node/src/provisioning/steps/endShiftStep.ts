import { clusterOf } from '../cluster';
import type { Step } from '../engine';
import {
  isOwnRecord,
  readShift,
  shiftResource,
  weightsAt,
  type ShiftPlan,
} from '../shift';

/** Takes the record of a shift away that has come to its end, so that it cannot be taken back any more. */
export function endShiftStep(shift: ShiftPlan, after: string[]): Step {
  const { routeName, steps, target } = shift;
  return {
    id: 'end-shift',
    title: `end the shift of the route ${routeName}`,
    done: `ended the shift of the route ${routeName}`,
    accountId: target.accountId,
    region: target.region,
    after,
    async observe(context) {
      const state = await readShift(context, shift);
      const last = weightsAt(state, steps[steps.length - 1]).to;
      if ((state.weights.to ?? 0) < last) {
        return { verdict: 'wait', reason: 'the last share is not reached yet' };
      }
      return isOwnRecord(state)
        ? {
            verdict: 'change',
            differences: [
              {
                path: 'record of the shift',
                actual: JSON.stringify(state.record),
              },
            ],
          }
        : { verdict: 'nothing-to-do' };
    },
    async act(context) {
      const state = await readShift(context, shift);
      const client = await clusterOf(context, target);
      await client.merge(shiftResource(state, state.weights, undefined));
    },
  };
}
