import type { ActionOptions } from './types';

/**
 * Registers `app-mesh:list-meshes`.
 */
export function registerListMeshesAction(options: ActionOptions): void {
  const { actionsRegistry, reading, views } = options;
  actionsRegistry.register({
    name: 'list-meshes',
    title: 'List meshes',
    description:
      'Lists the AWS App Mesh meshes that the configured AWS accounts created or that are shared with them, with the accounts that take part in each and how it is shared.',
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z => z.object({}),
      output: z =>
        z.object({
          meshes: z.array(
            z.object({
              region: z.string(),
              meshOwner: z.string().describe('Account that created the mesh'),
              meshName: z.string(),
              entityRef: z.string().describe('The mesh in the catalog'),
              takenAt: z.string().describe('When it was read, ISO 8601'),
              accounts: z
                .array(z.string())
                .describe('Accounts that created a resource in it'),
              virtualServices: z.number(),
              virtualNodes: z.number(),
              consumers: z.array(
                z.object({ accountId: z.string(), state: z.string() }),
              ),
            }),
          ),
          errors: z
            .array(z.string())
            .describe('What could not be read, and why'),
        }),
    },
    action: async ({ credentials }) => {
      const scope = await reading.authorize(credentials);
      const { errors, items } = await views.listMeshes(scope);
      return {
        output: {
          meshes: items.map(item => ({
            region: item.mesh.region,
            meshOwner: item.mesh.meshOwner,
            meshName: item.mesh.meshName,
            entityRef: item.entityRef,
            takenAt: item.takenAt,
            accounts: item.accounts,
            virtualServices: item.counts.virtualServices,
            virtualNodes: item.counts.virtualNodes,
            consumers: item.shares.map(({ consumer, state }) => ({
              accountId: consumer,
              state,
            })),
          })),
          errors: errors.map(({ message }) => message),
        },
      };
    },
  });
}
