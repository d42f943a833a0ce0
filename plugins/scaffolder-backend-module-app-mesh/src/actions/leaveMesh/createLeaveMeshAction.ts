import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { leaveMeshRecipe } from '@crossmesh/plugin-app-mesh-node';
import type { RecipeRunner } from '../../recipes';
import { fields } from '../fields';
import { outputResult } from '../outputResult';
import { examples } from './examples';

/**
 * `app-mesh:mesh:leave`: takes a consumer account out of a mesh.
 */
export function createLeaveMeshAction({ runner }: { runner: RecipeRunner }) {
  return createTemplateAction({
    id: 'app-mesh:mesh:leave',
    description:
      "Takes an AWS account out of a mesh that is shared with it: its services where they are to be drained, the Mesh resources of its clusters, its place in the resource share, the mesh's labels on namespaces, and the Cloud Map namespaces that were made for the mesh. Refuses while others depend on its services, and says who.",
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        accountId: fields.accountId('The AWS account that is to leave'),
        region: fields.region,
        meshName: fields.meshName,
        meshOwner: fields.accountId('The AWS account that owns the mesh'),
        drain: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Whether the services that the account still has in the mesh are removed, with the workloads that were made for them; false by default, which refuses while there are any.',
            ),
        acceptFindings: fields.acceptFindings,
      },
      output: { meshArn: fields.meshArn, plan: fields.plan },
    },
    async handler(ctx) {
      const result = await runner.run(ctx, () => leaveMeshRecipe(ctx.input));
      outputResult(ctx, result, ['meshArn']);
    },
  });
}
