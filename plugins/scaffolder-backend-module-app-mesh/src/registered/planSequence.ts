import type { JsonObject } from '@backstage/types';
import type { Plan, PlanStep } from '@crossmesh/plugin-app-mesh-common';
import { findAction } from './findAction';
import { planAction } from './planAction';
import type { AnyTemplateAction } from './types';

/** An action that is to be planned after others. */
export interface SequenceItem {
  action: string;
  input: JsonObject;
  /** Where absent, it is planned once, in the account that the input names. */
  accountIds?: string[];
}

function isPending({ verdict }: PlanStep): boolean {
  return verdict !== 'nothing-to-do' && verdict !== 'blocked';
}

/** What an action misses is no obstacle if one before it is yet to bring something about. */
function excuse(step: PlanStep, before: string | undefined): PlanStep {
  if (
    before === undefined ||
    step.verdict !== 'blocked' ||
    step.error !== 'NotFoundError'
  ) {
    return step;
  }
  const { error, ...rest } = step;
  return {
    ...rest,
    verdict: 'wait',
    reason: `it shows after app-mesh:${before}`,
  };
}

/**
 * What several template actions would do now, one after the other, each by its own dry run.
 *
 * @throws InputError for an input that an action does not take, and what their dry runs throw
 */
export async function planSequence(
  actions: AnyTemplateAction[],
  items: SequenceItem[],
  context: Omit<Parameters<typeof planAction>[1], 'input'>,
): Promise<Plan> {
  const runs = items.flatMap(({ accountIds, action, input }) =>
    accountIds
      ? accountIds.map(accountId => ({
          action,
          input: { ...input, accountId },
        }))
      : [{ action, input }],
  );
  const steps: PlanStep[] = [];
  let before: string | undefined;
  for (const [index, { action, input }] of runs.entries()) {
    const plan = await planAction(findAction(actions, action), {
      ...context,
      input,
    });
    // Actions may have steps of the same id.
    const pending = before;
    const idOf = (id: string) => (runs.length > 1 ? `${index + 1}-${id}` : id);
    steps.push(
      ...plan.steps.map(step => ({
        ...excuse(step, pending),
        id: idOf(step.id),
        after: step.after.map(idOf),
      })),
    );
    if (plan.steps.some(isPending)) {
      before = plan.recipe;
    }
  }
  return { recipe: runs.map(({ action }) => action).join(', '), steps };
}
