import { InputError } from '@backstage/errors';
import {
  validateAccountId,
  validateKubernetesName,
  validateMeshName,
  validateRegion,
} from '@crossmesh/plugin-app-mesh-common';
import type { ShiftRouteOptions } from './ShiftRouteOptions';
import type { ShiftPlan } from './types';

const DEFAULT_PAUSE_SECONDS = 60;
const MAX_PAUSE_SECONDS = 3600;
const MAX_STEPS = 20;

function planSteps({ serviceName, steps }: ShiftRouteOptions): number[] {
  if (steps.length === 0 || steps.length > MAX_STEPS) {
    throw new InputError(
      `The shift of ${serviceName} has ${steps.length} steps; give 1 to ${MAX_STEPS}, for example 10, 50, 100.`,
    );
  }
  for (const [index, step] of steps.entries()) {
    if (!Number.isInteger(step) || step < 1 || step > 100) {
      throw new InputError(
        `The shift of ${serviceName} has ${step} as a step; give whole percentages from 1 to 100.`,
      );
    }
    if (index > 0 && step <= steps[index - 1]) {
      throw new InputError(
        `The shift of ${serviceName} goes from ${
          steps[index - 1]
        } % to ${step} %; let the steps rise, and exchange "from" and "to" for the way back.`,
      );
    }
  }
  return steps;
}

/**
 * Checks all that can be known of a shift without asking anybody.
 *
 * @throws InputError naming what to give instead
 */
export function planShift(options: ShiftRouteOptions): ShiftPlan {
  const { from, pauseSeconds = DEFAULT_PAUSE_SECONDS, to } = options;
  const serviceName = validateKubernetesName(options.serviceName, 'service');
  if (!to) {
    throw new InputError(
      `The shift of ${serviceName} leads nowhere; give the virtual node that is to get the calls.`,
    );
  }
  if (from === to) {
    throw new InputError(
      `The shift of ${serviceName} goes from ${to} to itself; name two virtual nodes.`,
    );
  }
  if (
    !Number.isFinite(pauseSeconds) ||
    pauseSeconds < 0 ||
    pauseSeconds > MAX_PAUSE_SECONDS
  ) {
    throw new InputError(
      `The shift of ${serviceName} is to pause ${pauseSeconds} s; give 0 to ${MAX_PAUSE_SECONDS}.`,
    );
  }
  return {
    mesh: {
      region: validateRegion(options.region),
      meshOwner: validateAccountId(options.meshOwner),
      meshName: validateMeshName(options.meshName),
    },
    target: {
      accountId: validateAccountId(options.accountId),
      region: options.region,
      cluster: options.cluster,
    },
    namespace: validateKubernetesName(options.namespace, 'namespace'),
    serviceName,
    routeName: options.routeName ?? serviceName,
    from,
    to,
    steps: planSteps(options),
    pauseSeconds,
  };
}
