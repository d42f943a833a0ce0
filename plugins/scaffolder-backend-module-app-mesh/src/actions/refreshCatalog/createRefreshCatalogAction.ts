import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ANNOTATION_MESH_ARN } from '@crossmesh/plugin-app-mesh-common';
import { withoutStack } from '../../errors';
import { collectMeshes } from './collectMeshes';
import { entityRefOf } from './entityRefOf';
import { examples } from './examples';
import { pollUntil } from './pollUntil';

const DEFAULT_TIMEOUT_SECONDS = 120;

/**
 * `app-mesh:catalog:refresh`: has what was provisioned read at once, and waits until the catalog has it.
 */
export function createRefreshCatalogAction(options: {
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
}) {
  const { auth, catalog, discovery } = options;
  return createTemplateAction({
    id: 'app-mesh:catalog:refresh',
    description:
      'Has all meshes read now, and waits until the catalog has the entity of a mesh or of a resource in one.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        arn: z =>
          z
            .string()
            .describe(
              'ARN of the mesh, or of the resource in it, to wait for.',
            ),
        componentRef: z =>
          z
            .string()
            .optional()
            .describe(
              'Reference of a component that is to be tied to the mesh; its Mesh tab is then there.',
            ),
        timeoutSeconds: z =>
          z
            .number()
            .optional()
            .describe(
              `How long to wait; ${DEFAULT_TIMEOUT_SECONDS} s by default.`,
            ),
      },
      output: {
        entityRef: z =>
          z.string().describe("Reference of the resource's entity."),
      },
    },
    async handler(ctx) {
      const { input, logger, signal } = ctx;
      const { arn, componentRef } = input;
      const seconds = input.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS;
      const waiting = { timeout: seconds * 1000, signal };
      try {
        const entityRef = entityRefOf(arn);
        ctx.output('entityRef', entityRef);
        if (ctx.isDryRun) {
          logger.info(`Would wait until the catalog has ${entityRef}.`);
          return;
        }
        const credentials = await ctx.getInitiatorCredentials();
        await collectMeshes({ auth, credentials, discovery, signal });

        const entity = await pollUntil(
          () => catalog.getEntityByRef(entityRef, { credentials }),
          waiting,
        );
        if (!entity) {
          throw new ServiceUnavailableError(
            `Waited ${seconds} s for ${entityRef} to be in the catalog, in vain; ${arn} itself is there, so check that catalog-backend-module-app-mesh is installed and its schedule (catalog.providers.appMesh) is short, then run this again.`,
          );
        }
        logger.info(`The catalog has ${entityRef}.`);

        const tied =
          !componentRef ||
          (await pollUntil(async () => {
            const component = await catalog.getEntityByRef(componentRef, {
              credentials,
            });
            return component?.metadata.annotations?.[ANNOTATION_MESH_ARN];
          }, waiting));
        if (componentRef) {
          logger[tied ? 'info' : 'warn'](
            tied
              ? `${componentRef} is tied to the mesh.`
              : `${componentRef} is not tied to the mesh yet; its Mesh tab will appear when the catalog has processed it.`,
          );
        }
      } catch (error) {
        throw withoutStack(error);
      }
    },
  });
}
