import type { Recipe, Step } from '../engine';
import {
  accountGate,
  controllerGate,
  meshVisibleGate,
  shiftGate,
} from '../gates';
import { planShift, readShift, type ShiftRouteOptions } from '../shift';
import {
  endShiftStep,
  shiftCheckStep,
  shiftWeightStep,
  takeBackShiftStep,
} from '../steps';

/**
 * A canary: moves the calls of a route from one virtual node to another share by share, with a pause and a
 * check of the workload's readiness after each. A second run takes up where the first stands; one that
 * fails or is stopped puts the weights back to what they were before the first.
 *
 * @returns a recipe with the outputs `fromWeight` and `toWeight`
 * @throws InputError for what cannot work
 * @public
 */
export function shiftRouteRecipe(options: ShiftRouteOptions): Recipe {
  const shift = planShift(options);
  const { mesh, pauseSeconds, routeName, serviceName, target, to } = shift;
  const steps: Step[] = [];
  const last = shift.steps.length - 1;
  for (const [index, percent] of shift.steps.entries()) {
    const previous = steps.at(-1);
    const weight = shiftWeightStep(
      shift,
      percent,
      previous ? [previous.id] : [],
    );
    const check = shiftCheckStep(shift, {
      percent,
      pauseSeconds: index === last ? 0 : pauseSeconds,
      after: [weight.id],
    });
    steps.push(weight, check);
  }
  steps.push(
    endShiftStep(
      shift,
      steps.slice(-1).map(({ id }) => id),
    ),
  );
  return {
    name: 'route:shift',
    title: `Shift the route ${routeName} of ${serviceName} in the mesh ${mesh.meshName} to ${to}`,
    gates: [
      accountGate(target),
      meshVisibleGate(mesh, target.accountId),
      controllerGate(target),
      shiftGate(shift),
    ],
    steps,
    onFailure: takeBackShiftStep(shift),
    async outputs(context) {
      const { weights } = await readShift(context, shift);
      return {
        fromWeight: String(weights.from),
        toWeight: String(weights.to ?? 0),
      };
    },
  };
}
