import type { PlanStep } from '@crossmesh/plugin-app-mesh-common';

function isStep(value: unknown): value is PlanStep {
  const { accountId, after, id, title, verdict } = Object(value);
  return (
    [accountId, id, title, verdict].every(text => typeof text === 'string') &&
    Array.isArray(after)
  );
}

/**
 * The steps of a plan that a template hands out.
 *
 * @param output - what a task has handed out
 * @returns none where there is no plan under `plan`, or it is something else
 */
export function readPlanSteps(output: unknown): PlanStep[] {
  const { plan } = Object(output);
  const steps: unknown = Array.isArray(plan) ? plan : Object(plan).steps;
  return Array.isArray(steps) && steps.every(isStep) ? steps : [];
}
