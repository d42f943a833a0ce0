import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { createMeshRecipe } from '@crossmesh/plugin-app-mesh-node';
import type { RecipeRunner } from '../../recipes';
import { fields } from '../fields';
import { outputResult } from '../outputResult';
import { examples } from './examples';

/**
 * `app-mesh:mesh:create`: namespaces and the mesh in the owner's account.
 */
export function createCreateMeshAction({ runner }: { runner: RecipeRunner }) {
  return createTemplateAction({
    id: 'app-mesh:mesh:create',
    description:
      "Creates a mesh: the namespaces with their labels and the Mesh resource in the owner's cluster, waits until App Mesh has it, and tags it. A second run changes only what differs.",
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        accountId: fields.accountId('The AWS account that is to own the mesh'),
        region: fields.region,
        meshName: fields.meshName,
        cluster: fields.cluster,
        namespaces: fields.namespaces,
        cloudMapNamespace: fields.cloudMapNamespace,
        egressFilter: fields.egressFilter,
        ipPreference: z =>
          z
            .enum(['IPv4_ONLY', 'IPv6_ONLY'])
            .optional()
            .describe(
              'Which addresses Envoys use; where it is not stated, what the mesh has stays, for a new one IPv4.',
            ),
        tags: z =>
          z
            .record(z.string())
            .optional()
            .describe(
              'Tags of the mesh in AWS, for example { team: platform }; others that it has stay.',
            ),
        consumerAccountIds: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              'AWS accounts that are to join the mesh later: what would keep them from it stops the run before the mesh is made.',
            ),
        acceptFindings: fields.acceptFindings,
      },
      output: {
        meshArn: fields.meshArn,
        plan: fields.plan,
      },
    },
    async handler(ctx) {
      const result = await runner.run(ctx, () => createMeshRecipe(ctx.input));
      outputResult(ctx, result, ['meshArn']);
    },
  });
}
