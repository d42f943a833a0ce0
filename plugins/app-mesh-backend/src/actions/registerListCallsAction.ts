import type { ActionOptions } from './types';
import { meshSchema, validate } from '../validation';
import { listCalls } from './listCalls';

/**
 * Registers `app-mesh:list-calls`.
 */
export function registerListCallsAction(options: ActionOptions): void {
  const { actionsRegistry, reading, views } = options;
  actionsRegistry.register({
    name: 'list-calls',
    title: 'List who calls whom',
    description:
      'Lists which service or gateway of an AWS App Mesh mesh is configured to call which service, with the AWS account and team of both.',
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z =>
        z.object({
          region: z.string().describe('AWS region, for example us-west-2'),
          meshOwner: z
            .string()
            .describe('Twelve-digit id of the account that created the mesh'),
          meshName: z.string(),
          accountId: z
            .string()
            .optional()
            .describe('Only calls from or to what this account created'),
        }),
      output: z => {
        const end = z.object({
          name: z.string(),
          accountId: z.string().optional(),
          team: z.string().optional(),
        });
        return z.object({
          calls: z.array(
            z.object({
              caller: end,
              callee: end,
              missing: z.boolean().describe('Whether the callee is not there'),
            }),
          ),
          takenAt: z.string().describe('When it was read, ISO 8601'),
        });
      },
    },
    action: async ({ credentials, input }) => {
      const scope = await reading.authorize(credentials);
      const { name, owner, region } = validate(meshSchema, {
        region: input.region,
        owner: input.meshOwner,
        name: input.meshName,
      });
      const { graph, takenAt } = await views.getMeshGraph(
        { region, meshOwner: owner, meshName: name },
        scope,
      );
      const calls = listCalls(graph).filter(
        ({ callee, caller }) =>
          input.accountId === undefined ||
          caller.accountId === input.accountId ||
          callee.accountId === input.accountId,
      );
      return { output: { calls, takenAt } };
    },
  });
}
