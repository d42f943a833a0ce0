import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { clusterClientsServiceRef } from '@crossmesh/plugin-app-mesh-node';
import provisioningFeatures from '..';
import type { Estate } from './startEstate';

interface TaskEvent {
  type: string;
  body: { message: string; output?: Record<string, unknown> };
}

/** What a task came to. */
export interface TaskEnd {
  status: string;
  log: string;
  output: {
    links: { title: string; url?: string; entityRef?: string }[];
    text?: { title: string; content: string }[];
  };
}

/** What the rules say of a mesh in which nothing is wrong. */
const SOUND = {
  takenAt: '2026-06-01T12:00:00.000Z',
  introduced: [],
  cleared: [],
  hidden: [],
  notEvaluated: [],
};

/** In the place of the app-mesh backend: takes requests to collect and to check, and remembers in whose name. */
function collectingPlugin(collected: string[]) {
  return createBackendPlugin({
    pluginId: 'app-mesh',
    register({ registerInit }) {
      registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          router: coreServices.httpRouter,
        },
        async init({ httpAuth, router }) {
          router.use(async (req, res) => {
            const { principal } = await httpAuth.credentials(req, {
              allow: ['user'],
            });
            collected.push(
              `${req.method} ${req.path} ${principal.userEntityRef}`,
            );
            if (req.path.endsWith('/check')) {
              res.json(SOUND);
            } else {
              res.status(204).end();
            }
          });
        },
      });
    },
  });
}

/**
 * The real scaffolder with our module, over the sandbox and a catalog with the given entities.
 *
 * @param features - more of them
 */
export async function startScaffolder(
  estate: Estate,
  entities: Entity[],
  features: BackendFeature[] = [],
) {
  const collected: string[] = [];
  const catalog = catalogServiceMock({ entities });
  // Jest's tests have arrays of their own, and the scaffolder refuses those of the world around.
  const json = jest
    .spyOn(Response.prototype, 'json')
    .mockImplementation(async function parse(this: Response) {
      return JSON.parse(await this.text());
    });
  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      provisioningFeatures,
      collectingPlugin(collected),
      ...features,
      mockServices.rootConfig.factory({
        data: {
          ...estate.config,
          backend: { actions: { pluginSources: ['app-mesh'] } },
        },
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog,
      }),
      createServiceFactory({
        service: clusterClientsServiceRef,
        deps: {},
        factory: () => estate.clusters,
      }),
    ],
  });
  const base = `http://127.0.0.1:${backend.server.port()}/api/scaffolder/v2`;

  async function call(path: string, body?: Record<string, unknown>) {
    const response = await fetch(`${base}${path}`, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'Content-Type': 'application/json' },
    });
    const answer = await response.json();
    if (!response.ok) {
      throw new Error(JSON.stringify(answer));
    }
    return answer;
  }

  return {
    catalog,
    collected,
    call,
    async dryRun(template: Entity, values: Record<string, unknown>) {
      return call('/dry-run', {
        template: JSON.parse(JSON.stringify(template)),
        values,
        directoryContents: [],
      });
    },
    async run(
      template: string,
      values: Record<string, unknown>,
    ): Promise<TaskEnd> {
      const { id } = await call('/tasks', {
        templateRef: `template:default/${template}`,
        values,
      });
      for (;;) {
        const events: TaskEvent[] = await call(`/tasks/${id}/events`);
        const end = events.find(({ type }) => type === 'completion');
        if (end) {
          const { status } = await call(`/tasks/${id}`);
          return {
            status,
            log: events.map(({ body }) => body.message).join('\n'),
            output: end.body.output as unknown as TaskEnd['output'],
          };
        }
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    },
    async stop() {
      json.mockRestore();
      await backend.stop();
    },
  };
}
