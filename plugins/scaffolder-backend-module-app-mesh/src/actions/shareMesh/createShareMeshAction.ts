import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { shareMeshRecipe } from '@crossmesh/plugin-app-mesh-node';
import type { RecipeRunner } from '../../recipes';
import { fields } from '../fields';
import { outputResult } from '../outputResult';
import { examples } from './examples';

/**
 * `app-mesh:mesh:share`: the AWS RAM share of a mesh.
 */
export function createShareMeshAction({ runner }: { runner: RecipeRunner }) {
  return createTemplateAction({
    id: 'app-mesh:mesh:share',
    description:
      'Shares a mesh with other AWS accounts, organizational units or the organization through AWS RAM. Takes the share that the mesh is in, if there is one, and sends a new invitation where the last one expired or was rejected.',
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
              'The AWS accounts to share the mesh with, each as its twelve digits. They must be configured.',
            ),
        acceptFindings: fields.acceptFindings,
        organizationArns: fields.organizationArns(
          'ARNs of organizational units, or of the organization, to share the mesh with: all of their accounts get it without an invitation',
        ),
      },
      output: {
        resourceShareArn: z => z.string().describe('ARN of the RAM share.'),
        plan: fields.plan,
      },
    },
    async handler(ctx) {
      const result = await runner.run(ctx, async () =>
        shareMeshRecipe({
          ...ctx.input,
          allowExternalAccounts: await runner.mayShareExternally(ctx),
        }),
      );
      outputResult(ctx, result, ['resourceShareArn']);
    },
  });
}
