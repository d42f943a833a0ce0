import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ReadAuthorizer } from '../authorization';
import { changesSchema, validate } from '../validation';
import type { ChangeViews } from '../views';

/**
 * Registers `app-mesh:list-changes`.
 */
export function registerListChangesAction(options: {
  actionsRegistry: ActionsRegistryService;
  reading: ReadAuthorizer;
  changes: ChangeViews;
}): void {
  const { actionsRegistry, changes, reading } = options;
  actionsRegistry.register({
    name: 'list-changes',
    title: 'List what changed in meshes',
    description:
      'Lists what changed in AWS App Mesh meshes since a moment, the latest first: which resource of which account came, went or became another, and in which fields.',
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z =>
        z.object({
          since: z
            .string()
            .optional()
            .describe('ISO 8601; a day ago if it is left out'),
          mesh: z.string().optional().describe('REGION/OWNER/NAME'),
          accountId: z.string().optional().describe('Twelve digits'),
          limit: z.number().optional().describe('1 to 1000'),
        }),
      output: z =>
        z.object({
          changes: z.array(
            z.object({
              changedAt: z.string(),
              mesh: z.string().describe('REGION/OWNER/NAME'),
              accountId: z.string(),
              kind: z.string(),
              name: z.string(),
              change: z.string().describe('added, changed or removed'),
              fields: z.array(z.string()).describe('What has changed'),
            }),
          ),
          errors: z
            .array(z.string())
            .describe('What could not be read, and why'),
        }),
    },
    action: async ({ credentials, input }) => {
      const scope = await reading.authorize(credentials);
      const { errors, items } = await changes.list(
        validate(changesSchema, input),
        scope,
      );
      return {
        output: {
          changes: items.map(item => ({
            changedAt: item.changedAt,
            mesh: [
              item.mesh.region,
              item.mesh.meshOwner,
              item.mesh.meshName,
            ].join('/'),
            accountId: item.accountId,
            kind: item.kind,
            name: item.name,
            change: item.change,
            fields: item.differences.map(({ path }) => path),
          })),
          errors: errors.map(({ message }) => message),
        },
      };
    },
  });
}
