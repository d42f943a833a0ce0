import type {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  appMeshRefreshPermission,
  type MeshId,
} from '@crossmesh/plugin-app-mesh-common';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import {
  requirePermission,
  type ReadAuthorizer,
  type ReadScope,
} from '../authorization';
import type { CollectionService } from '../schedule';
import {
  changesSchema,
  collapseSchema,
  comparisonSchema,
  entitySchema,
  findingsSchema,
  meshSchema,
  momentSchema,
  neighbourhoodSchema,
  resourceSchema,
  validate,
} from '../validation';
import type {
  ChangeViews,
  FindingViews,
  HistoryViews,
  MeshViews,
  ResourceViews,
} from '../views';
import { RefreshLimit } from './RefreshLimit';

export interface RouterOptions {
  auditor: AuditorService;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  reading: ReadAuthorizer;
  collections: CollectionService;
  views: MeshViews;
  history: HistoryViews;
  changes: ChangeViews;
  findings: FindingViews;
  resources: ResourceViews;
}

function meshOf(request: Request): MeshId {
  const { name, owner, region } = validate(meshSchema, request.params);
  return { region, meshOwner: owner, meshName: name };
}

/**
 * The routes of the plugin, below `/v1`.
 */
export function createRouter(options: RouterOptions): Router {
  const {
    auditor,
    catalog,
    httpAuth,
    permissions,
    collections,
    reading,
    views,
  } = options;
  const { changes, findings, history, resources } = options;
  const refreshLimit = new RefreshLimit();
  const router = PromiseRouter();

  function authenticate(request: Request): Promise<BackstageCredentials> {
    return httpAuth.credentials(request, { allow: ['user', 'service'] });
  }

  async function authorizeReading(request: Request): Promise<ReadScope> {
    return reading.authorize(await authenticate(request));
  }

  router.get('/v1/meshes', async (request, response) => {
    const scope = await authorizeReading(request);
    response.json(await views.listMeshes(scope));
  });

  router.get(
    '/v1/meshes/:region/:owner/:name/graph',
    async (request, response) => {
      const scope = await authorizeReading(request);
      const mesh = meshOf(request);
      const { at } = validate(momentSchema, request.query);
      response.json(
        at === undefined
          ? await views.getMeshGraph(mesh, scope)
          : await history.getMeshGraph(mesh, at, scope),
      );
    },
  );

  router.get(
    '/v1/meshes/:region/:owner/:name/collapsed-graph',
    async (request, response) => {
      const scope = await authorizeReading(request);
      const { by } = validate(collapseSchema, request.query);
      response.json(await views.getCollapsedGraph(meshOf(request), by, scope));
    },
  );

  router.get(
    '/v1/meshes/:region/:owner/:name/comparison',
    async (request, response) => {
      const scope = await authorizeReading(request);
      const moments = validate(comparisonSchema, request.query);
      response.json(await history.compare(meshOf(request), moments, scope));
    },
  );

  router.get(
    '/v1/meshes/:region/:owner/:name/findings',
    async (request, response) => {
      const scope = await authorizeReading(request);
      const query = validate(findingsSchema, request.query);
      response.json(
        await findings.list(
          meshOf(request),
          {
            codes: query.code,
            severities: query.severity,
            accounts: query.account,
            teams: query.team,
          },
          scope,
        ),
      );
    },
  );

  router.get(
    '/v1/entities/:kind/:namespace/:name/graphs',
    async (request, response) => {
      const credentials = await authenticate(request);
      const scope = await reading.authorize(credentials);
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
      response.json(await views.getEntityGraphs(entity, scope, neighbourhood));
    },
  );

  router.get('/v1/accounts', async (request, response) => {
    const scope = await authorizeReading(request);
    response.json(await views.listAccounts(scope));
  });

  router.get('/v1/changes', async (request, response) => {
    const scope = await authorizeReading(request);
    const query = validate(changesSchema, request.query);
    response.json(await changes.list(query, scope));
  });

  router.get('/v1/resource', async (request, response) => {
    const scope = await authorizeReading(request);
    const { arn } = validate(resourceSchema, request.query);
    response.json(await resources.get(arn, scope));
  });

  router.post('/v1/refresh', async (request, response) => {
    const event = await auditor.createEvent({
      eventId: 'refresh',
      severityLevel: 'medium',
      request,
    });
    try {
      await requirePermission(
        permissions,
        appMeshRefreshPermission,
        await authenticate(request),
      );
      refreshLimit.pass();
      await collections.refresh();
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
