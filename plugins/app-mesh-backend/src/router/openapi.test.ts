import { readFileSync } from 'fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { TestBackend } from '@backstage/backend-test-utils';
import { AppMeshClient } from '@crossmesh/plugin-app-mesh-common';
import type { Sandbox } from '@crossmesh/sandbox';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import request from 'supertest';
import {
  CONSUMER,
  OWNER,
  REGION,
  acceptYelb,
  createYelbMesh,
  createYelbServices,
  shareYelb,
  startEstate,
} from '../__testUtils__/sandboxEstate';
import { startEstateBackend } from '../__testUtils__/startEstateBackend';
import { createDocument, operations, type Operation } from '../openapi';

const MESH = { region: REGION, meshOwner: OWNER, meshName: 'yelb' };
const APP = `arn:aws:appmesh:${REGION}:${CONSUMER}:mesh/yelb@${OWNER}/virtualService/app.yelb`;

const document = createDocument();
const all: Operation[] = Object.values(operations);

function pathPattern(path: string): RegExp {
  return new RegExp(`^/api/app-mesh${path.replace(/\{\w+\}/g, '[^/]+')}$`);
}

describe('the OpenAPI document', () => {
  const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
  const endpointBefore = process.env.AWS_ENDPOINT_URL;
  let sandbox: Sandbox;
  let backend: TestBackend;
  let start: string;

  beforeAll(async () => {
    start = new Date(Date.now() - 1000).toISOString();
    sandbox = await startEstate();
    process.env.AWS_ENDPOINT_URL = sandbox.endpoint;
    await createYelbMesh(sandbox);
    await shareYelb(sandbox);
    await acceptYelb(sandbox);
    await createYelbServices(sandbox);
    backend = await startEstateBackend({
      sandbox,
      signals: { publish: jest.fn() },
      claimed: APP,
    });
  });

  afterAll(async () => {
    await backend?.stop();
    await sandbox?.stop();
    if (endpointBefore === undefined) {
      delete process.env.AWS_ENDPOINT_URL;
    } else {
      process.env.AWS_ENDPOINT_URL = endpointBefore;
    }
  });

  function validatorOf(name: string): ValidateFunction {
    const known = ajv.getSchema(`crossmesh#/components/schemas/${name}`);
    if (known) {
      return known;
    }
    ajv.addSchema({ ...document, $id: 'crossmesh' });
    const added = ajv.getSchema(`crossmesh#/components/schemas/${name}`);
    if (!added) {
      throw new Error(`The document has no schema ${name}`);
    }
    return added;
  }

  it('is the one in the package, and the one that is served', async () => {
    const file = resolvePackagePath(
      '@crossmesh/plugin-app-mesh-backend',
      'openapi.json',
    );
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(document);
    const { body } = await request(backend.server)
      .get('/api/app-mesh/v1/openapi.json')
      .expect(200);
    expect(body).toEqual(document);
  });

  it('has every route, and what each answers to the client is as it says', async () => {
    const seen = new Map<string, { status: number; body: unknown }>();
    const client = new AppMeshClient({
      discoveryApi: { getBaseUrl: async () => '/api/app-mesh' },
      fetchApi: {
        fetch: async (input, init) => {
          const url = String(input);
          const method = init?.method === 'POST' ? 'post' : 'get';
          const operation = all.find(
            item =>
              item.method === method &&
              pathPattern(item.path).test(url.split('?')[0]),
          );
          const sent = request(backend.server)[method](url);
          const answer = await (init?.body
            ? sent.type('json').send(String(init.body))
            : sent);
          if (operation) {
            seen.set(operation.operationId, answer);
          }
          return new Response(
            answer.status === 204 ? null : JSON.stringify(answer.body),
            { status: answer.status },
          );
        },
      },
    });
    const calls: Record<keyof typeof operations, () => Promise<unknown>> = {
      listMeshes: () => client.listMeshes(),
      getMeshGraph: () => client.getMeshGraph(MESH),
      getCollapsedGraph: () => client.getCollapsedGraph(MESH, 'account'),
      compareMesh: () => client.compareMesh(MESH, { from: start }),
      listFindings: () => client.listFindings(MESH),
      checkChange: () =>
        client.checkChange(MESH, {
          objects: [
            {
              accountId: CONSUMER,
              manifests: [
                {
                  apiVersion: 'appmesh.k8s.aws/v1beta2',
                  kind: 'VirtualService',
                  metadata: { name: 'new' },
                },
              ],
            },
          ],
        }),
      getEntityGraphs: () => client.getEntityGraphs('component:default/app'),
      listAccounts: () => client.listAccounts(),
      getAccount: () => client.getAccount(CONSUMER),
      listChanges: () => client.listChanges({ mesh: MESH }),
      getResource: () => client.getResource(APP),
      refresh: () => client.refresh(),
    };
    const bodies: Record<string, unknown> = {};
    const invalid: unknown[] = [];
    for (const { operationId, response } of all) {
      await calls[operationId as keyof typeof calls]();
      const answer = seen.get(operationId);
      bodies[operationId] = answer?.body;
      const validate = response && validatorOf(String(response.meta()?.id));
      if (
        answer?.status !== (response ? 200 : 204) ||
        (validate && !validate(answer?.body))
      ) {
        invalid.push([operationId, answer?.status, validate?.errors]);
      }
    }
    expect(invalid).toEqual([]);
    // What was validated was not empty.
    expect(bodies).toMatchObject({
      listMeshes: { items: [expect.anything()] },
      getMeshGraph: { graph: { nodes: { length: 4 } } },
      compareMesh: { changes: [{ kind: 'Mesh', change: 'added' }] },
      checkChange: {
        introduced: expect.arrayContaining([
          expect.objectContaining({ code: 'AM102' }),
        ]),
      },
      getEntityGraphs: { items: [{ focus: [APP] }] },
      listAccounts: { items: { length: 3 } },
      getAccount: {
        account: { accountId: CONSUMER, name: 'backend' },
        meshes: [
          {
            role: 'consumer',
            resources: 4,
            shares: [{ consumer: CONSUMER, state: 'shared' }],
          },
        ],
      },
      listChanges: { items: [expect.anything()] },
      getResource: { resource: { arn: APP } },
    });
  });

  it('refers to nothing that it does not have', () => {
    const text = JSON.stringify(document);
    const names = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toContain('GraphNode');
    expect(document).toHaveProperty(
      'components.schemas.GraphNode.properties.id',
    );
    expect(Object.keys(Object(document.components).schemas)).toEqual(
      expect.arrayContaining(names),
    );
  });

  it('finds a field that it does not describe, and one that is missing', () => {
    const validate = validatorOf('ComparisonResponse');
    const good = { from: start, to: start, changes: [] };
    expect(validate(good)).toBe(true);
    expect(validate({ ...good, more: 1 })).toBe(false);
    expect(validate({ from: start, to: start })).toBe(false);
    expect(validate({ ...good, to: 'yesterday' })).toBe(false);
  });

  it('describes how a refusal looks', async () => {
    const validate = validatorOf('Error');
    for (const path of [
      '/v1/meshes/nowhere/1/yelb/graph',
      `/v1/meshes/${REGION}/${OWNER}/other/graph`,
      '/v1/accounts/999999999999',
      '/v1/accounts/1',
    ]) {
      const { body, status } = await request(backend.server).get(
        `/api/app-mesh${path}`,
      );
      expect([400, 404]).toContain(status);
      expect([path, validate(body)]).toEqual([path, true]);
    }
  });
});
