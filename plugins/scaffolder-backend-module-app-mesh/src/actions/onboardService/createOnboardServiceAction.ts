import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { onboardServiceRecipe } from '@crossmesh/plugin-app-mesh-node';
import type { RecipeRunner } from '../../recipes';
import { fields } from '../fields';
import { outputResult } from '../outputResult';
import { examples } from './examples';
import { serviceFields } from './serviceFields';
import { toOptions } from './toOptions';

/**
 * `app-mesh:service:onboard`: a service with its workload, in one account of a mesh or in several.
 */
export function createOnboardServiceAction(options: {
  runner: RecipeRunner;
  catalog: CatalogService;
}) {
  const { catalog, runner } = options;
  return createTemplateAction({
    id: 'app-mesh:service:onboard',
    description:
      'Puts a service into a mesh, in one account or several: VirtualNode, VirtualRouter and VirtualService, the workload once there is a virtual node for its pods, and for each service that it calls in another account the name by which it calls it. The ARNs of those services are looked up and verified. What is no longer stated goes away; the weights of its route stay as somebody set them.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        accountId: fields.accountId(
          'The AWS account that is to run the service',
        ),
        region: fields.region,
        meshName: fields.meshName,
        meshOwner: fields.meshOwner,
        cluster: fields.cluster,
        ...serviceFields,
        acceptFindings: fields.acceptFindings,
      },
      output: {
        virtualServiceArn: z =>
          z.string().describe('ARN of the virtual service.'),
        virtualNodeArn: z => z.string().describe('ARN of the virtual node.'),
        url: z =>
          z
            .string()
            .optional()
            .describe(
              'Address of the load balancer, if the manifests hold a Service of type LoadBalancer.',
            ),
        plan: fields.plan,
      },
    },
    async handler(ctx) {
      const result = await runner.run(ctx, async () =>
        onboardServiceRecipe(
          await toOptions(ctx.input, {
            catalog,
            credentials: await ctx.getInitiatorCredentials(),
          }),
        ),
      );
      outputResult(ctx, result, ['virtualServiceArn', 'virtualNodeArn', 'url']);
    },
  });
}
