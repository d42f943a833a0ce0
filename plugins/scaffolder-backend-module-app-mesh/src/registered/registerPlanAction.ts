import { formatPlan } from '@crossmesh/plugin-app-mesh-common';
import { withoutStack } from '../errors';
import { findAction } from './findAction';
import { planAction } from './planAction';
import type { RegisterOptions } from './types';

/**
 * Registers `app-mesh:plan`.
 */
export function registerPlanAction(options: RegisterOptions): void {
  const { actions, actionsRegistry } = options;
  actionsRegistry.register({
    name: 'plan',
    title: 'Plan a change of a mesh',
    description: `Tells what one of the template actions that change an AWS App Mesh would do now, step by step with account, verdict and differences, and writes nothing. Actions: ${actions
      .map(({ id }) => id)
      .join(', ')}. Their inputs are told by app-mesh:describe.`,
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z =>
        z.object({
          action: z
            .string()
            .describe('Id of the action, for example app-mesh:route:shift.'),
          input: z
            .record(z.string(), z.any())
            .describe("The action's input, as app-mesh:describe tells it."),
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
        const plan = await planAction(findAction(actions, input.action), {
          input: input.input,
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
