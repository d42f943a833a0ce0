import type {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import {
  appMeshReadPermission,
  appMeshRefreshPermission,
} from '@crossmesh/plugin-app-mesh-common';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { requirePermission } from '../authorization';
import type { CollectionRunner } from '../schedule';
import {
  entitySchema,
  meshSchema,
  neighbourhoodSchema,
  validate,
} from '../validation';
import type { MeshViews } from '../views';

export interface RouterOptions {
  auditor: AuditorService;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  runner: CollectionRunner;
  views: MeshViews;
}

/**
 * The routes of the plugin, below `/v1`.
 */
export function createRouter(options: RouterOptions): Router {
  const { auditor, catalog, httpAuth, permissions, runner, views } = options;
  const router = PromiseRouter();

  async function authorize(
    request: Request,
    permission: BasicPermission,
  ): Promise<BackstageCredentials> {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    await requirePermission(permissions, permission, credentials);
    return credentials;
  }

  router.get('/v1/meshes', async (request, response) => {
    await authorize(request, appMeshReadPermission);
    response.json(await views.listMeshes());
  });

  router.get(
    '/v1/meshes/:region/:owner/:name/graph',
    async (request, response) => {
      await authorize(request, appMeshReadPermission);
      const { name, owner, region } = validate(meshSchema, request.params);
      response.json(
        await views.getMeshGraph({ region, meshOwner: owner, meshName: name }),
      );
    },
  );

  router.get(
    '/v1/entities/:kind/:namespace/:name/graphs',
    async (request, response) => {
      const credentials = await authorize(request, appMeshReadPermission);
      const entityRef = stringifyEntityRef(
        validate(entitySchema, request.params),
      );
      const neighbourhood = validate(neighbourhoodSchema, request.query);
      const entity = await catalog.getEntityByRef(entityRef, { credentials });
      if (!entity) {
        throw new NotFoundError(
          `The catalog has no entity ${entityRef}, or you may not see it.`,
        );
      }
      response.json(await views.getEntityGraphs(entity, neighbourhood));
    },
  );

  router.get('/v1/accounts', async (request, response) => {
    await authorize(request, appMeshReadPermission);
    response.json(await views.listAccounts());
  });

  router.post('/v1/refresh', async (request, response) => {
    const event = await auditor.createEvent({
      eventId: 'refresh',
      severityLevel: 'medium',
      request,
    });
    try {
      await authorize(request, appMeshRefreshPermission);
      await runner.runAfresh();
      await event.success();
    } catch (error) {
      await event.fail({
        error: error instanceof Error ? error : new Error(String(error)),
      });
      throw error;
    }
    response.status(204).end();
  });

  return router;
}
