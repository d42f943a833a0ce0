import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { offboardServiceRecipe } from '@crossmesh/plugin-app-mesh-node';
import type { RecipeRunner } from '../../recipes';
import { fields } from '../fields';
import { outputResult } from '../outputResult';
import { examples } from './examples';

/**
 * `app-mesh:service:offboard`: takes a service out of a mesh.
 */
export function createOffboardServiceAction({
  runner,
}: {
  runner: RecipeRunner;
}) {
  return createTemplateAction({
    id: 'app-mesh:service:offboard',
    description:
      'Takes a service out of a mesh, with the workload that was made for it: virtual service, virtual router, workload and the names of its callees, virtual nodes. Refuses while virtual nodes, routes or gateway routes of whatever account depend on it, and says which.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        accountId: fields.accountId(
          'The AWS account that owns the service: its virtual router and virtual service',
        ),
        region: fields.region,
        meshName: fields.meshName,
        meshOwner: fields.meshOwner,
        cluster: fields.cluster,
        serviceName: z =>
          z
            .string()
            .describe('The host name by which others in the mesh call it.'),
        namespace: z =>
          z.string().describe('The namespace in which the service runs.'),
        alsoIn: z =>
          z
            .array(
              z.object({
                accountId: z
                  .string()
                  .describe('The AWS account: its twelve digits, as text.'),
                cluster: z
                  .string()
                  .optional()
                  .describe(
                    "Name of the account's cluster; may be left out where it has only one in the region.",
                  ),
              }),
            )
            .optional()
            .describe('Where else the service runs.'),
        acceptFindings: fields.acceptFindings,
      },
      output: { meshArn: fields.meshArn, plan: fields.plan },
    },
    async handler(ctx) {
      const result = await runner.run(ctx, () =>
        offboardServiceRecipe({
          ...ctx.input,
          meshOwner: ctx.input.meshOwner ?? ctx.input.accountId,
        }),
      );
      outputResult(ctx, result, ['meshArn']);
    },
  });
}
