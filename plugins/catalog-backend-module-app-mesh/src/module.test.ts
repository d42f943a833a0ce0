import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { entityRefForArn } from '@crossmesh/plugin-app-mesh-common';
import { appMeshStub } from './__fixtures__/appMeshStub';
import { ARNS, yelbResponse } from './__fixtures__/yelb';
import type { MeshReading } from './meshes';
import { catalogModuleAppMesh } from './module';

const TASKS = ['111111111111', '222222222222'].map(
  accountId => `app-mesh:${accountId}:us-west-2:refresh`,
);
const MESH = entityRefForArn(ARNS.mesh, 'yelb');

describe('catalogModuleAppMesh, in a catalog', () => {
  const scheduler = mockServices.scheduler();
  let reading: MeshReading;
  let backend: TestBackend;

  async function entities(): Promise<Entity[]> {
    const response = await fetch(
      `http://127.0.0.1:${backend.server.port()}/api/catalog/entities?filter=kind=resource`,
    );
    return response.json();
  }

  async function eventually(check: (found: Entity[]) => void) {
    const deadline = Date.now() + 30_000;
    for (;;) {
      try {
        check(await entities());
        return;
      } catch (error) {
        if (Date.now() > deadline) {
          throw error;
        }
      }
      await new Promise(resolve => {
        setTimeout(resolve, 200);
      });
    }
  }

  async function round() {
    for (const task of TASKS) {
      await scheduler.triggerTask(task);
    }
  }

  beforeAll(async () => {
    reading = {
      meshes: [yelbResponse()],
      errors: [],
      findings: new Map(),
      isWhole: true,
    };
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleAppMesh,
        appMeshStub(() => reading),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        mockServices.rootConfig.factory({
          data: {
            appMesh: {
              accounts: ['111111111111', '222222222222'].map(accountId => ({
                accountId,
                name: `account ${accountId[0]}`,
                regions: ['us-west-2'],
              })),
            },
          },
        }),
      ],
    });
  });

  afterAll(async () => {
    await backend?.stop();
  });

  it('relates what is in a mesh to its team, to what it depends on and to the mesh', async () => {
    await round();
    await eventually(found => {
      expect(found).toHaveLength(5);
      const relations = Object.fromEntries(
        found.map(({ metadata, relations: told = [] }) => [
          metadata.annotations?.['backstage.io/managed-by-location'],
          told.map(({ targetRef, type }) => `${type} ${targetRef}`).sort(),
        ]),
      );
      expect(relations).toMatchObject({
        [`app-mesh:${ARNS.appService}`]: [
          `dependencyOf ${entityRefForArn(ARNS.uiNode, 'yelb-ui')}`,
          `dependsOn ${entityRefForArn(ARNS.appNode, 'yelb-appserver')}`,
          'ownedBy group:default/backend-team',
          `partOf ${MESH}`,
        ],
        [`app-mesh:${ARNS.mesh}`]: [
          ...[
            entityRefForArn(ARNS.appNode, 'yelb-appserver'),
            entityRefForArn(ARNS.appService, 'yelb-appserver'),
            entityRefForArn(ARNS.uiNode, 'yelb-ui'),
            entityRefForArn(ARNS.uiService, 'yelb-ui'),
          ]
            .map(ref => `hasPart ${ref}`)
            .sort(),
          'ownedBy group:default/platform-team',
        ],
      });
    });
  }, 60_000);

  it('removes many only when two rounds agree, of which the catalog tells what is there', async () => {
    const more = yelbResponse();
    const [node] = more.graph.nodes.filter(({ id }) => id === ARNS.appNode);
    more.graph.nodes.push(
      ...Array.from({ length: 10 }, (_, index) => ({
        ...node,
        id: `${node.id}-${index}`,
      })),
    );
    reading = { ...reading, meshes: [more] };
    await round();
    await eventually(found => expect(found).toHaveLength(15));

    reading = { ...reading, meshes: [yelbResponse()] };
    await round();
    expect(await entities()).toHaveLength(15);
    await round();
    await eventually(found => expect(found).toHaveLength(5));
  }, 60_000);
});
