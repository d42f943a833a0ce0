import { clusterOf, isReconciled } from '../cluster';
import type { Step } from '../engine';
import {
  isOwnRecord,
  readShift,
  shiftResource,
  type ShiftPlan,
} from '../shift';

/** Gives both nodes of a shift that is under way the weights back that they had before it. */
export function takeBackShiftStep(shift: ShiftPlan): Step {
  const { routeName, target } = shift;
  return {
    id: 'take-back-shift',
    title: `put the weights of the route ${routeName} back to what they were`,
    done: `put the weights of the route ${routeName} back to what they were`,
    accountId: target.accountId,
    region: target.region,
    after: [],
    async observe(context) {
      const state = await readShift(context, shift);
      if (!isOwnRecord(state)) {
        return isReconciled(state.router)
          ? { verdict: 'nothing-to-do' }
          : { verdict: 'wait', reason: 'the virtual router is not active yet' };
      }
      const { from, record, to, weights } = state;
      return {
        verdict: 'change',
        differences: [
          {
            path: `weight of ${from.name}`,
            actual: String(weights.from),
            wanted: String(record.start.from),
          },
          {
            path: `weight of ${to.name}`,
            actual: String(weights.to),
            ...(record.start.to !== undefined && {
              wanted: String(record.start.to),
            }),
          },
        ],
      };
    },
    async act(context) {
      const state = await readShift(context, shift);
      if (!isOwnRecord(state)) {
        return;
      }
      const client = await clusterOf(context, target);
      await client.merge(shiftResource(state, state.record.start, undefined));
    },
  };
}
