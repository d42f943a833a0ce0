import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { unshareMeshRecipe } from '@crossmesh/plugin-app-mesh-node';
import type { RecipeRunner } from '../../recipes';
import { fields } from '../fields';
import { outputResult } from '../outputResult';
import { examples } from './examples';

/**
 * `app-mesh:mesh:unshare`: ends the sharing of a mesh.
 */
export function createUnshareMeshAction({ runner }: { runner: RecipeRunner }) {
  return createTemplateAction({
    id: 'app-mesh:mesh:unshare',
    description:
      'Ends the sharing of a mesh, with some accounts, with organizational units or the organization, or altogether. Refuses while those have resources in the mesh, which would stay there out of their reach. A resource share that holds nothing but the mesh, and then has nobody in it, is deleted.',
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
              'Accounts to end the sharing with: twelve digits each, as text. The sharing ends altogether where neither accounts nor organizations are given.',
            ),
        acceptFindings: fields.acceptFindings,
        organizationArns: fields.organizationArns(
          'ARNs of organizational units, or of the organization, to end the sharing with',
        ),
      },
      output: { meshArn: fields.meshArn, plan: fields.plan },
    },
    async handler(ctx) {
      const result = await runner.run(ctx, () => unshareMeshRecipe(ctx.input));
      outputResult(ctx, result, ['meshArn']);
    },
  });
}
