import { AppMeshClient } from './AppMeshClient';

function clientAnswering(status: number, body: unknown) {
  const calls: { url: string; method?: string }[] = [];
  const client = new AppMeshClient({
    discoveryApi: { getBaseUrl: async id => `http://backend/api/${id}` },
    fetchApi: {
      fetch: async (url, init) => {
        calls.push({ url: String(url), method: init?.method });
        return new Response(status === 204 ? null : JSON.stringify(body), {
          status,
          headers: { 'content-type': 'application/json' },
        });
      },
    },
  });
  return { client, calls };
}

describe('AppMeshClient', () => {
  it('asks for meshes, accounts and graphs', async () => {
    const answer = { items: [], errors: [] };
    const { client, calls } = clientAnswering(200, answer);

    expect(await client.listMeshes()).toEqual(answer);
    await client.listAccounts();
    await client.getMeshGraph({
      region: 'us-west-2',
      meshOwner: '111111111111',
      meshName: 'a/b',
    });
    await client.getEntityGraphs('component:yelb ui');
    await client.getEntityGraphs('component:shop/ui', {
      depth: 2,
      direction: 'callers',
    });

    expect(calls.map(({ url }) => url)).toEqual([
      'http://backend/api/app-mesh/v1/meshes',
      'http://backend/api/app-mesh/v1/accounts',
      'http://backend/api/app-mesh/v1/meshes/us-west-2/111111111111/a%2Fb/graph',
      'http://backend/api/app-mesh/v1/entities/component/default/yelb%20ui/graphs',
      'http://backend/api/app-mesh/v1/entities/component/shop/ui/graphs?depth=2&direction=callers',
    ]);
  });

  it('asks for changes and for one resource', async () => {
    const { client, calls } = clientAnswering(200, { items: [], errors: [] });
    await client.listChanges();
    await client.listChanges({
      since: '2026-11-22T00:00:00.000Z',
      mesh: {
        region: 'us-west-2',
        meshOwner: '111111111111',
        meshName: 'yelb',
      },
      limit: 5,
    });
    await client.getResource('arn:aws:appmesh:us-west-2:1:mesh/yelb');
    expect(calls.map(({ url }) => url)).toEqual([
      'http://backend/api/app-mesh/v1/changes',
      'http://backend/api/app-mesh/v1/changes?since=2026-11-22T00%3A00%3A00.000Z&mesh=us-west-2%2F111111111111%2Fyelb&limit=5',
      'http://backend/api/app-mesh/v1/resource?arn=arn%3Aaws%3Aappmesh%3Aus-west-2%3A1%3Amesh%2Fyelb',
    ]);
  });

  it('asks for a mesh as it was, for what became of it, and for its groups', async () => {
    const { client, calls } = clientAnswering(200, {});
    const mesh = {
      region: 'us-west-2',
      meshOwner: '111111111111',
      meshName: 'yelb',
    };
    await client.getMeshGraph(mesh, { at: '2026-11-22T00:00:00.000Z' });
    await client.compareMesh(mesh, { from: '2026-11-22T00:00:00.000Z' });
    await client.getCollapsedGraph(mesh, 'team');
    const path =
      'http://backend/api/app-mesh/v1/meshes/us-west-2/111111111111/yelb';
    expect(calls.map(({ url }) => url)).toEqual([
      `${path}/graph?at=2026-11-22T00%3A00%3A00.000Z`,
      `${path}/comparison?from=2026-11-22T00%3A00%3A00.000Z`,
      `${path}/collapsed-graph?by=team`,
    ]);
  });

  it('asks for the findings of a mesh', async () => {
    const { client, calls } = clientAnswering(200, { findings: [] });
    const mesh = {
      region: 'us-west-2',
      meshOwner: '111111111111',
      meshName: 'yelb',
    };
    await client.listFindings(mesh);
    await client.listFindings(mesh, {
      codes: ['AM101', 'AM102'],
      severities: ['error'],
      accounts: ['111111111111'],
      teams: ['group:default/a'],
    });
    const path =
      'http://backend/api/app-mesh/v1/meshes/us-west-2/111111111111/yelb/findings';
    expect(calls.map(({ url }) => url)).toEqual([
      path,
      `${path}?code=AM101&code=AM102&severity=error&account=111111111111&team=group%3Adefault%2Fa`,
    ]);
  });

  it('refreshes', async () => {
    const { client, calls } = clientAnswering(204, undefined);
    await client.refresh();
    expect(calls).toEqual([
      { url: 'http://backend/api/app-mesh/v1/refresh', method: 'POST' },
    ]);
  });

  it('rejects with what the backend said', async () => {
    const { client } = clientAnswering(404, {
      error: { name: 'NotFoundError', message: 'no such mesh' },
      response: { statusCode: 404 },
    });
    await expect(client.listMeshes()).rejects.toMatchObject({
      name: 'ResponseError',
      cause: { name: 'NotFoundError', message: 'no such mesh' },
    });
  });
});
