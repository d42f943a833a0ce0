import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { exposeGatewayRecipe } from '@crossmesh/plugin-app-mesh-node';
import type { RecipeRunner } from '../../recipes';
import { fields } from '../fields';
import { outputResult } from '../outputResult';
import { examples } from './examples';
import { gatewayFields } from './gatewayFields';
import { toGatewayOptions } from './toGatewayOptions';

/**
 * `app-mesh:gateway:expose`: a virtual gateway with its Envoys, and routes to services of any account.
 */
export function createExposeGatewayAction(options: {
  runner: RecipeRunner;
  catalog: CatalogService;
}) {
  const { catalog, runner } = options;
  return createTemplateAction({
    id: 'app-mesh:gateway:expose',
    description:
      "Opens a mesh to callers from outside: a VirtualGateway with its Envoys and their Service, and GatewayRoutes to services of whatever account. In the mesh owner's account only, because App Mesh grants gateways to nobody else.",
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        accountId: fields.accountId('The AWS account that owns the mesh'),
        region: fields.region,
        meshName: fields.meshName,
        meshOwner: fields.meshOwner,
        cluster: fields.cluster,
        ...gatewayFields,
        acceptFindings: fields.acceptFindings,
      },
      output: {
        virtualGatewayArn: z =>
          z.string().describe('ARN of the virtual gateway.'),
        url: z =>
          z
            .string()
            .optional()
            .describe('Address of its load balancer, if it has one.'),
        plan: fields.plan,
      },
    },
    async handler(ctx) {
      const result = await runner.run(ctx, async () =>
        exposeGatewayRecipe(
          await toGatewayOptions(ctx.input, {
            catalog,
            credentials: await ctx.getInitiatorCredentials(),
          }),
        ),
      );
      outputResult(ctx, result, ['virtualGatewayArn', 'url']);
    },
  });
}
