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
import { createDocument, operations } from '../openapi';
import type { RefreshLimit } from '../refreshes';
import type { CollectionService } from '../schedule';
import type {
  AccountViews,
  ChangeChecks,
  ChangeViews,
  FindingViews,
  HistoryViews,
  MeshViews,
  ResourceViews,
} from '../views';
import { serve } from './serve';

export interface RouterOptions {
  auditor: AuditorService;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  reading: ReadAuthorizer;
  collections: CollectionService;
  refreshLimit: RefreshLimit;
  views: MeshViews;
  accountViews: AccountViews;
  history: HistoryViews;
  changes: ChangeViews;
  checks: ChangeChecks;
  findings: FindingViews;
  resources: ResourceViews;
}

function meshOf(path: { name: string; owner: string; region: string }): MeshId {
  const { name, owner, region } = path;
  return { region, meshOwner: owner, meshName: name };
}

/**
 * The routes of the plugin, below `/v1`.
 */
export function createRouter(options: RouterOptions): Router {
  const { auditor, catalog, httpAuth, permissions, reading } = options;
  const { accountViews, changes, collections, views } = options;
  const { checks, findings, history, refreshLimit, resources } = options;
  const router = PromiseRouter();
  const document = createDocument();

  function authenticate(request: Request): Promise<BackstageCredentials> {
    return httpAuth.credentials(request, { allow: ['user', 'service'] });
  }

  async function reader(request: Request): Promise<ReadScope> {
    return reading.authorize(await authenticate(request));
  }

  router.get('/v1/openapi.json', async (request, response) => {
    await reader(request);
    response.json(document);
  });

  serve(router, operations.listMeshes, reader, ({ caller }) =>
    views.listMeshes(caller),
  );

  serve(
    router,
    operations.getMeshGraph,
    reader,
    ({ caller, path, query: { at } }) =>
      at === undefined
        ? views.getMeshGraph(meshOf(path), caller)
        : history.getMeshGraph(meshOf(path), at, caller),
  );

  serve(
    router,
    operations.getCollapsedGraph,
    reader,
    ({ caller, path, query }) =>
      views.getCollapsedGraph(meshOf(path), query.by, caller),
  );

  serve(router, operations.compareMesh, reader, ({ caller, path, query }) =>
    history.compare(meshOf(path), query, caller),
  );

  serve(router, operations.listFindings, reader, ({ caller, path, query }) =>
    findings.list(
      meshOf(path),
      {
        codes: query.code,
        severities: query.severity,
        accounts: query.account,
        teams: query.team,
      },
      caller,
    ),
  );

  serve(router, operations.checkChange, reader, ({ body, caller, path }) =>
    checks.check(meshOf(path), body, caller),
  );

  serve(
    router,
    operations.getEntityGraphs,
    async request => {
      const credentials = await authenticate(request);
      return { credentials, scope: await reading.authorize(credentials) };
    },
    async ({ caller: { credentials, scope }, path, query }) => {
      const entityRef = stringifyEntityRef(path);
      const entity = await catalog.getEntityByRef(entityRef, { credentials });
      if (!entity) {
        throw new NotFoundError(
          `The catalog has no entity ${entityRef}, or you may not see it.`,
        );
      }
      return views.getEntityGraphs(entity, scope, query);
    },
  );

  serve(router, operations.listAccounts, reader, ({ caller }) =>
    views.listAccounts(caller),
  );

  serve(router, operations.getAccount, reader, ({ caller, path }) =>
    accountViews.get(path.accountId, caller),
  );

  serve(router, operations.listChanges, reader, ({ caller, query }) =>
    changes.list(query, caller),
  );

  serve(router, operations.getResource, reader, ({ caller, query }) =>
    resources.get(query.arn, caller),
  );

  serve(
    router,
    operations.refresh,
    async request => request,
    async ({ request }) => {
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
        await refreshLimit.pass();
        await collections.refresh();
        await event.success();
      } catch (error) {
        await event.fail({
          error: error instanceof Error ? error : new Error(String(error)),
        });
        throw error;
      }
    },
  );

  return router;
}
