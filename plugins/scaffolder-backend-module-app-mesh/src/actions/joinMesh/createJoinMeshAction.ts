import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { joinMeshRecipe } from '@crossmesh/plugin-app-mesh-node';
import type { RecipeRunner } from '../../recipes';
import { fields } from '../fields';
import { outputResult } from '../outputResult';
import { examples } from './examples';

/**
 * `app-mesh:mesh:join`: all that a consumer account needs to take part in a mesh that is shared with it.
 */
export function createJoinMeshAction({ runner }: { runner: RecipeRunner }) {
  return createTemplateAction({
    id: 'app-mesh:mesh:join',
    description:
      'Lets an AWS account take part in a mesh that is shared with it: accepts the invitation where there is one, creates the service-linked role and a Cloud Map namespace, and, once the account sees the mesh, the namespaces and the Mesh resource in its cluster.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        accountId: fields.accountId('The AWS account that is to join'),
        region: fields.region,
        meshName: fields.meshName,
        meshOwner: fields.accountId('The AWS account that owns the mesh'),
        cluster: fields.cluster,
        namespaces: fields.namespaces,
        cloudMapNamespace: fields.cloudMapNamespace,
        egressFilter: fields.egressFilter,
        acceptFindings: fields.acceptFindings,
      },
      output: {
        meshArn: fields.meshArn,
        plan: fields.plan,
      },
    },
    async handler(ctx) {
      const result = await runner.run(ctx, () => joinMeshRecipe(ctx.input));
      outputResult(ctx, result, ['meshArn']);
    },
  });
}
