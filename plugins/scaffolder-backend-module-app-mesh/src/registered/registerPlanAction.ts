import { InputError } from '@backstage/errors';
import { formatPlan } from '@crossmesh/plugin-app-mesh-common';
import { withoutStack } from '../errors';
import { planSequence, type SequenceItem } from './planSequence';
import type { RegisterOptions } from './types';

function itemsOf({
  action,
  input,
  steps,
}: Partial<SequenceItem> & {
  steps?: SequenceItem[];
}): SequenceItem[] {
  if (steps && !action && !input) {
    return steps;
  }
  if (!action || !input || steps) {
    throw new InputError(
      'Give the id of an action and its input, or steps with several of them.',
    );
  }
  return [{ action, input }];
}

/**
 * Registers `app-mesh:plan`.
 */
export function registerPlanAction(options: RegisterOptions): void {
  const { actions, actionsRegistry } = options;
  actionsRegistry.register({
    name: 'plan',
    title: 'Plan a change of a mesh',
    description: `Tells what one or several of the template actions that change an AWS App Mesh would do now, step by step with account, verdict and differences, and writes nothing. Actions: ${actions
      .map(({ id }) => id)
      .join(', ')}. Their inputs are told by app-mesh:describe.`,
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z =>
        z.object({
          action: z
            .string()
            .optional()
            .describe('Id of the action, for example app-mesh:route:shift.'),
          input: z
            .record(z.string(), z.any())
            .optional()
            .describe("The action's input, as app-mesh:describe tells it."),
          steps: z
            .array(
              z.object({
                action: z.string().describe('Id of the action.'),
                input: z
                  .record(z.string(), z.any())
                  .describe("The action's input."),
                accountIds: z
                  .array(z.string())
                  .optional()
                  .describe(
                    'Accounts to plan it in, one after the other, instead of the one that the input names.',
                  ),
              }),
            )
            .optional()
            .describe(
              'Instead of action and input: several actions, to be planned one after the other. What a later one misses because an earlier one is yet to make it is waited for.',
            ),
        }),
      output: z =>
        z.object({
          summary: z
            .string()
            .describe('The plan as a table for people, a line per step'),
          changes: z
            .number()
            .describe('How many steps would create, change or delete'),
          blocked: z.boolean().describe('Whether a run would be refused'),
          steps: z.array(
            z.object({
              id: z.string(),
              title: z.string(),
              accountId: z.string(),
              accountName: z.string().optional(),
              region: z.string(),
              after: z.array(z.string()),
              verdict: z.enum([
                'nothing-to-do',
                'create',
                'change',
                'delete',
                'wait',
                'blocked',
              ]),
              reason: z.string().optional(),
              error: z
                .string()
                .optional()
                .describe('Of a blocked step: the error of a run, by name.'),
              differences: z
                .array(
                  z.object({
                    path: z.string(),
                    actual: z.string().optional(),
                    wanted: z.string().optional(),
                  }),
                )
                .optional(),
            }),
          ),
        }),
    },
    action: async ({ credentials, input, logger }) => {
      try {
        const plan = await planSequence(actions, itemsOf(input), {
          credentials,
          logger,
        });
        const having = (...verdicts: string[]) =>
          plan.steps.filter(({ verdict }) => verdicts.includes(verdict));
        return {
          output: {
            summary: formatPlan(plan),
            changes: having('create', 'change', 'delete').length,
            blocked: having('blocked').length > 0,
            steps: plan.steps,
          },
        };
      } catch (error) {
        throw withoutStack(error);
      }
    },
  });
}
