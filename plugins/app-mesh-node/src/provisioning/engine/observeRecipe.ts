import { ConflictError, isError } from '@backstage/errors';
import type { Plan, PlanStep } from '@crossmesh/plugin-app-mesh-common';
import type { CallLimit } from './CallLimit';
import { orderSteps } from './orderSteps';
import type {
  Gate,
  Observation,
  ProvisioningContext,
  Recipe,
  Step,
} from './types';

/** What a recipe stands at before anything is done. */
export interface Findings {
  plan: Plan;
  /** The steps in an order in which they can be done. */
  steps: Step[];
  /** By step id. */
  observations: Map<string, Observation>;
  /** What keeps the recipe from running: first what gates say, then steps, each in their order. */
  obstacles: unknown[];
}

type Looked = { observation: Observation } | { error: unknown };

function messageOf(error: unknown): string {
  return isError(error) ? error.message : String(error);
}

async function look(observe: () => Promise<Observation>): Promise<Looked> {
  try {
    return { observation: await observe() };
  } catch (error) {
    return { error };
  }
}

function judge(
  looked: Looked,
  pending: Step | undefined,
  gatesHold: boolean,
): { observation: Observation; obstacle?: unknown } {
  if ('observation' in looked) {
    const { observation } = looked;
    return observation.verdict === 'blocked'
      ? { observation, obstacle: new ConflictError(observation.reason) }
      : { observation };
  }
  // What cannot be seen because an earlier step has to make it visible is no failure.
  if (pending) {
    const reason = `it shows after: ${pending.title}`;
    return { observation: { verdict: 'wait', reason } };
  }
  if (!gatesHold) {
    const reason = 'it shows once the checks above hold';
    return { observation: { verdict: 'wait', reason } };
  }
  return {
    observation: {
      verdict: 'blocked',
      reason: messageOf(looked.error),
      ...(isError(looked.error) && { error: looked.error.name }),
    },
    obstacle: looked.error,
  };
}

/**
 * Checks all gates and observes all steps, side by side; writes nothing.
 */
export async function observeRecipe(
  recipe: Recipe,
  context: ProvisioningContext,
  limit: CallLimit,
): Promise<Findings> {
  const steps = orderSteps(recipe.steps);
  const observe = (from: () => Promise<Observation>) =>
    look(() => limit.read(from));
  const [gates, found] = await Promise.all([
    Promise.all(
      recipe.gates.map(gate =>
        observe(async () => {
          const reason = await gate.check(context);
          return { verdict: 'nothing-to-do', ...(reason && { reason }) };
        }),
      ),
    ),
    Promise.all(steps.map(step => observe(() => step.observe(context)))),
  ]);
  limit.signal.throwIfAborted();

  const names = new Map(
    context.accounts.list().map(({ accountId, name }) => [accountId, name]),
  );
  const planStep = (
    of: Gate | Step,
    title: string,
    after: string[],
    observation: Observation,
  ): PlanStep => ({
    id: of.id,
    title,
    accountId: of.accountId,
    accountName: names.get(of.accountId),
    region: of.region,
    after,
    ...observation,
  });

  const failures = gates.flatMap(gate => ('error' in gate ? [gate.error] : []));
  const obstacles = [...failures];
  const observations = new Map<string, Observation>();
  const planned = recipe.gates.map((gate, index) => {
    const { observation } = judge(gates[index], undefined, true);
    return planStep(gate, `check that ${gate.title}`, [], observation);
  });
  for (const [index, step] of steps.entries()) {
    const pending = steps.find(
      ({ id }) =>
        step.after.includes(id) &&
        observations.get(id)?.verdict !== 'nothing-to-do',
    );
    const { observation, obstacle } = judge(
      found[index],
      pending,
      failures.length === 0,
    );
    observations.set(step.id, observation);
    planned.push(planStep(step, step.title, [...step.after], observation));
    if (obstacle !== undefined) {
      obstacles.push(obstacle);
    }
  }
  return {
    plan: { recipe: recipe.name, steps: planned },
    steps,
    observations,
    obstacles,
  };
}
