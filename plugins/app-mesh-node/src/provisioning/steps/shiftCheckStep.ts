import type { Step } from '../engine';
import {
  findUnready,
  isOwnRecord,
  readShift,
  weightsAt,
  type ShiftPlan,
} from '../shift';

/**
 * Keeps a share for the pause, and then sees that the workload which gets it is ready. A shift that has
 * gone beyond the share, or ended, has passed.
 */
export function shiftCheckStep(
  shift: ShiftPlan,
  options: { percent: number; pauseSeconds: number; after: string[] },
): Step {
  const { after, pauseSeconds, percent } = options;
  const { target, to } = shift;
  const what = `the pods of ${to} are ready at ${percent} %${
    pauseSeconds > 0 ? ` after ${pauseSeconds} s` : ''
  }`;
  return {
    id: `check-${percent}`,
    title: `see that ${what}`,
    done: `saw that ${what}`,
    accountId: target.accountId,
    region: target.region,
    after,
    extraSeconds: pauseSeconds,
    async observe(context) {
      const state = await readShift(context, shift);
      const share = state.weights.to ?? 0;
      const wanted = weightsAt(state, percent).to;
      if (share < wanted) {
        return { verdict: 'wait', reason: `${percent} % is not reached yet` };
      }
      if (share > wanted || !isOwnRecord(state)) {
        return { verdict: 'nothing-to-do' };
      }
      const kept = Date.now() - Date.parse(state.record.since);
      if (kept < pauseSeconds * 1000) {
        return {
          verdict: 'wait',
          reason: `the pause of ${pauseSeconds} s is not over`,
        };
      }
      const unready = await findUnready(context, shift, state.to);
      return unready
        ? { verdict: 'wait', reason: unready }
        : { verdict: 'nothing-to-do' };
    },
  };
}
