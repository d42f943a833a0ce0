import { clusterOf, isReconciled, mergeObject } from '../cluster';
import type { Observation, Step } from '../engine';
import {
  isOwnRecord,
  readShift,
  shiftResource,
  weightsAt,
  type ShiftPlan,
  type ShiftState,
} from '../shift';

/** Says why the shift must not touch the route: another one is under way, or there is nothing to shift. */
function refuse(state: ShiftState): Observation | undefined {
  const { from, record, route, weights } = state;
  if (record?.route === route && !isOwnRecord(state)) {
    return {
      verdict: 'blocked',
      reason: `The route ${route} is being shifted from ${record.from} to ${record.to}; let that end, or run it again to have it end.`,
    };
  }
  return weights.from + (weights.to ?? 0) === 0
    ? {
        verdict: 'blocked',
        reason: `Neither node of the shift gets any calls of the route ${route}; give ${from.name} a weight first.`,
      }
    : undefined;
}

function differences({ from, to, weights }: ShiftState, percent: number) {
  const wanted = weightsAt({ weights }, percent);
  return [
    {
      path: `weight of ${from.name}`,
      actual: String(weights.from),
      wanted: String(wanted.from),
    },
    {
      path: `weight of ${to.name}`,
      ...(weights.to !== undefined && { actual: String(weights.to) }),
      wanted: String(wanted.to),
    },
  ];
}

/** Gives the second node of a shift its next share. One that has more already is left alone. */
export function shiftWeightStep(
  shift: ShiftPlan,
  percent: number,
  after: string[],
): Step {
  const { routeName, target, to } = shift;
  return {
    id: `shift-${percent}`,
    title: `shift ${percent} % of the route ${routeName} to ${to}`,
    done: `shifted ${percent} % of the route ${routeName} to ${to}`,
    accountId: target.accountId,
    region: target.region,
    after,
    async observe(context) {
      const state = await readShift(context, shift);
      const refused = refuse(state);
      if (refused) {
        return refused;
      }
      if ((state.weights.to ?? 0) < weightsAt(state, percent).to) {
        return { verdict: 'change', differences: differences(state, percent) };
      }
      return isReconciled(state.router)
        ? { verdict: 'nothing-to-do' }
        : { verdict: 'wait', reason: 'the virtual router is not active yet' };
    },
    async result(context) {
      const state = await readShift(context, shift);
      const wanted = weightsAt(state, percent);
      return (state.weights.to ?? 0) < wanted.to
        ? mergeObject(state.router, shiftResource(state, wanted, undefined))
        : undefined;
    },
    async act(context) {
      const state = await readShift(context, shift);
      const { from, route, weights } = state;
      const client = await clusterOf(context, target);
      await client.merge(
        shiftResource(state, weightsAt(state, percent), {
          route,
          from: from.name,
          to: state.to.name,
          start: isOwnRecord(state) ? state.record.start : weights,
          since: new Date().toISOString(),
        }),
      );
    },
  };
}
