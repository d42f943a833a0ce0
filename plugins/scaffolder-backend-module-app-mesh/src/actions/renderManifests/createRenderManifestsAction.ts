import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { z as zod } from 'zod/v3';
import { withoutStack } from '../../errors';
import type { RecipeRunner } from '../../recipes';
import { gatewayFields } from '../exposeGateway';
import { fields } from '../fields';
import { serviceFields } from '../onboardService';
import { examples } from './examples';
import { toRecipes } from './toRecipes';
import { writeFiles } from './writeFiles';

type Z = typeof zod;

/** The fields of another action as one object. */
function objectOf<T extends Record<string, (z: Z) => zod.ZodTypeAny>>(
  z: Z,
  shape: T,
) {
  type Shape = { [Name in keyof T]: ReturnType<T[Name]> };
  const made = Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [name, field(z)]),
  );
  return z.object(made as Shape);
}

/**
 * `app-mesh:manifests:render`: what the other actions would write into clusters, as files.
 */
export function createRenderManifestsAction(options: {
  runner: RecipeRunner;
  catalog: CatalogService;
}) {
  const { catalog, runner } = options;
  return createTemplateAction({
    id: 'app-mesh:manifests:render',
    description:
      'Writes the Kubernetes resources of a mesh, of services and of gateways as YAML files into the workspace, a folder for each cluster, instead of into the clusters: for teams that deliver by pull request. Services that they refer to are looked up and verified.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        accountId: fields.accountId(
          'The AWS account for whose cluster to render',
        ),
        region: fields.region,
        meshName: fields.meshName,
        meshOwner: fields.meshOwner,
        cluster: fields.cluster,
        targetPath: z =>
          z
            .string()
            .optional()
            .describe('Folder in the workspace; the workspace by default.'),
        mesh: z =>
          z
            .object({
              namespaces: fields.namespaces(z),
              egressFilter: fields.egressFilter(z),
            })
            .optional()
            .describe('The Mesh resource and its namespaces.'),
        services: z =>
          z
            .array(objectOf(z, serviceFields))
            .optional()
            .describe('Services, as in app-mesh:service:onboard.'),
        newComponents: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Whether the components of the services come into the catalog only afterwards, by the same template; else they must be there already.',
            ),
        gateways: z =>
          z
            .array(objectOf(z, gatewayFields))
            .optional()
            .describe('Gateways, as in app-mesh:gateway:expose.'),
      },
      output: {
        paths: z =>
          z
            .array(z.string())
            .describe(
              'The files in the workspace, in the order in which to apply them.',
            ),
      },
    },
    async handler(ctx) {
      const { targetPath: folder = '.', ...input } = ctx.input;
      const files = await runner.render(ctx, async () =>
        toRecipes(input, {
          catalog,
          credentials: await ctx.getInitiatorCredentials(),
        }),
      );
      const paths = await writeFiles(files, {
        workspacePath: ctx.workspacePath,
        folder,
      }).catch(error => {
        throw withoutStack(error);
      });
      ctx.logger.info(`Wrote ${paths.length} files:\n${paths.join('\n')}`);
      ctx.output('paths', paths);
    },
  });
}
