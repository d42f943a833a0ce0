import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  ANNOTATION_VIRTUAL_SERVICE_ARN,
  meshEntityRef,
} from '@crossmesh/plugin-app-mesh-common';
import { withoutStack } from '../../errors';
import { fields } from '../fields';
import { collectMeshes } from './collectMeshes';
import { examples } from './examples';
import { pollUntil } from './pollUntil';
import { readMeshId } from './readMeshId';

const TIMEOUT_SECONDS = 90;

/**
 * `app-mesh:catalog:refresh`: has what was provisioned read at once, and waits until the catalog shows it.
 */
export function createRefreshCatalogAction(options: {
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  /** For tests; 90 by default. */
  timeoutSeconds?: number;
}) {
  const { auth, catalog, discovery } = options;
  const timeoutSeconds = options.timeoutSeconds ?? TIMEOUT_SECONDS;
  return createTemplateAction({
    id: 'app-mesh:catalog:refresh',
    description: `Has all meshes read now, and waits up to ${TIMEOUT_SECONDS} s until the catalog shows a mesh and, where a component is given, until that is tied to its virtual service. Does not fail if the catalog needs longer.`,
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        region: fields.region,
        meshName: fields.meshName,
        meshOwner: fields.accountId('The AWS account that owns the mesh'),
        entityRef: z =>
          z
            .string()
            .optional()
            .describe(
              'Reference of a component that was onboarded, for example component:default/yelb-ui; once it is tied, it has a Mesh tab.',
            ),
      },
      output: {
        entityRef: z => z.string().describe("Reference of the mesh's entity."),
      },
    },
    async handler(ctx) {
      const { input, logger, signal } = ctx;
      try {
        const meshRef = meshEntityRef(readMeshId(input));
        ctx.output('entityRef', meshRef);
        if (ctx.isDryRun) {
          logger.info(
            `Would have all meshes read, and wait until the catalog has ${meshRef}.`,
          );
          return;
        }
        const credentials = await ctx.getInitiatorCredentials();
        const deadline = performance.now() + timeoutSeconds * 1000;
        await collectMeshes({ auth, credentials, discovery, signal });

        const has = (found: boolean, yes: string, no: string) =>
          found
            ? logger.info(yes)
            : logger.warn(
                `${no} after ${timeoutSeconds} s; nothing is lost: the catalog provider runs on its own schedule and will bring it.`,
              );
        const mesh = await pollUntil(
          () => catalog.getEntityByRef(meshRef, { credentials }),
          { deadline, signal },
        );
        has(
          mesh !== undefined,
          `The catalog has ${meshRef}.`,
          `The catalog does not have the mesh ${input.meshName} of account ${input.meshOwner}, ${input.region}, as ${meshRef}`,
        );

        const { entityRef } = input;
        if (entityRef) {
          const arn = await pollUntil(
            async () => {
              const entity = await catalog.getEntityByRef(entityRef, {
                credentials,
              });
              return entity?.metadata.annotations?.[
                ANNOTATION_VIRTUAL_SERVICE_ARN
              ];
            },
            { deadline, signal },
          );
          has(
            arn !== undefined,
            `${entityRef} is tied to ${arn}.`,
            `${entityRef} has no Mesh tab`,
          );
        }
      } catch (error) {
        throw withoutStack(error);
      }
    },
  });
}
