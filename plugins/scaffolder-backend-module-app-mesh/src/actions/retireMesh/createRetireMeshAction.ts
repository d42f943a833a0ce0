import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { retireMeshRecipe } from '@crossmesh/plugin-app-mesh-node';
import type { RecipeRunner } from '../../recipes';
import { fields } from '../fields';
import { outputResult } from '../outputResult';
import { examples } from './examples';

/**
 * `app-mesh:mesh:retire`: cleans a mesh up over all accounts.
 */
export function createRetireMeshAction({ runner }: { runner: RecipeRunner }) {
  return createTemplateAction({
    id: 'app-mesh:mesh:retire',
    description:
      'Removes a mesh with all that is in it, over all accounts and in the order in which it can go: workloads that Crossmesh made, gateway routes, virtual services, routers, nodes and gateways, also those that no cluster holds any more, Mesh resources, the resource share, the mesh, and the namespaces that were made for it. What teams deployed on their own stays.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        accountId: fields.accountId('The AWS account that owns the mesh'),
        region: fields.region,
        meshName: fields.meshName,
        consumerAccountIds: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              'The other accounts to clean up: twelve digits each, as text; all that are configured for the region by default.',
            ),
        acceptFindings: fields.acceptFindings,
      },
      output: { meshArn: fields.meshArn, plan: fields.plan },
    },
    async handler(ctx) {
      const result = await runner.run(ctx, () => retireMeshRecipe(ctx.input));
      outputResult(ctx, result, ['meshArn']);
    },
  });
}
