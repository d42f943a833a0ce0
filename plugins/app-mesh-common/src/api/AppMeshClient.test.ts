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
