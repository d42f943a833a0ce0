import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { shiftRouteRecipe } from '@crossmesh/plugin-app-mesh-node';
import type { RecipeRunner } from '../../recipes';
import { fields } from '../fields';
import { outputResult } from '../outputResult';
import { examples } from './examples';

/**
 * `app-mesh:route:shift`: a canary.
 */
export function createShiftRouteAction({ runner }: { runner: RecipeRunner }) {
  return createTemplateAction({
    id: 'app-mesh:route:shift',
    description:
      'Moves the calls of a route from one virtual node to another, share by share, with a pause and a check that the workload is ready after each. When it fails or is cancelled the weights go back to what they were; run again after a crash, it goes on where it stands.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        accountId: fields.accountId(
          'The AWS account whose cluster has the virtual router',
        ),
        region: fields.region,
        meshName: fields.meshName,
        meshOwner: fields.meshOwner,
        cluster: fields.cluster,
        namespace: z => z.string().describe('Namespace of the service.'),
        serviceName: z =>
          z.string().describe('Name of the service whose calls are shifted.'),
        routeName: z =>
          z
            .string()
            .optional()
            .describe(
              "The route of its virtual router; the one with the service's name by default.",
            ),
        from: z =>
          z
            .string()
            .optional()
            .describe(
              'The virtual node that loses calls, named as in "to"; may be left out where the route leads to only one other.',
            ),
        to: z =>
          z
            .string()
            .describe(
              'The virtual node that gets them, in whatever account: its ARN, its App Mesh name, or the name of its resource in the namespace.',
            ),
        steps: z =>
          z
            .array(z.number())
            .describe(
              'Shares in percent of what both nodes have together, rising, for example 10, 50, 100.',
            ),
        pauseSeconds: z =>
          z
            .number()
            .optional()
            .describe(
              'How long each share but the last is kept at least, up to 3600; 60 by default.',
            ),
        acceptFindings: fields.acceptFindings,
      },
      output: {
        fromWeight: z =>
          z.string().describe('Weight of the node that lost calls.'),
        toWeight: z => z.string().describe('Weight of the node that got them.'),
        plan: fields.plan,
      },
    },
    async handler(ctx) {
      const result = await runner.run(ctx, () =>
        shiftRouteRecipe({
          ...ctx.input,
          meshOwner: ctx.input.meshOwner ?? ctx.input.accountId,
        }),
      );
      outputResult(ctx, result, ['fromWeight', 'toWeight']);
    },
  });
}
