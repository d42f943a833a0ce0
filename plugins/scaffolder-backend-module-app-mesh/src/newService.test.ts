import { mockCredentials } from '@backstage/backend-test-utils';
import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_VIRTUAL_SERVICE_ARN,
  meshEntityRef,
} from '@crossmesh/plugin-app-mesh-common';
import type { KubernetesObject } from '@kubernetes/client-node';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import {
  publishingModule,
  type Published,
} from './__testUtils__/publishingModule';
import { readTemplate, readYelbRuns } from './__testUtils__/readYelb';
import { startEstate, type Estate } from './__testUtils__/startEstate';
import { startScaffolder } from './__testUtils__/startScaffolder';

const RUNS = readYelbRuns();
const NEW = {
  kind: 'new',
  name: 'cart',
  description: 'Keeps "what" people want: #1',
  owner: 'group:default/backend-team',
  meshArn: 'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb',
  accountId: '222222222222',
  namespace: 'yelb',
  serviceName: 'cart',
  backends: ['redis-server'],
  image: 'ghcr.io/example/cart:1.4.2',
  port: 8080,
  protocol: 'http',
  replicas: 2,
  delivery: 'publish',
  repoUrl: 'github.com?owner=example&repo=cart',
};
const { description, name, owner, ...PLACE } = NEW;
const EXISTING = {
  ...PLACE,
  kind: 'existing',
  component: 'component:default/yelb-appserver',
  serviceName: 'counter',
};

/** With what the catalog module adds, for which the templates that set the scene wait. */
function component(ref: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: ref,
      annotations: {
        [ANNOTATION_VIRTUAL_SERVICE_ARN]: `arn:aws:appmesh:us-west-2:222222222222:mesh/yelb@111111111111/virtualService/${ref}`,
      },
    },
    spec: { type: 'service', owner: 'team', lifecycle: 'production' },
  };
}

const MESH: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: parseEntityRef(
      meshEntityRef({
        region: 'us-west-2',
        meshOwner: '111111111111',
        meshName: 'yelb',
      }),
    ).name,
  },
  spec: { type: 'app-mesh', owner: 'team' },
};

function template(): Entity {
  const entity = readTemplate('new-service');
  const target = resolve(
    __dirname,
    '../../../templates/new-service/template.yaml',
  );
  entity.metadata.annotations = {
    'backstage.io/managed-by-location': `file:${target}`,
  };
  return entity;
}

describe('the template new-service', () => {
  const published: Published[] = [];
  let estate: Estate;
  let scaffolder: Awaited<ReturnType<typeof startScaffolder>>;
  let registered: string[];

  beforeAll(async () => {
    estate = await startEstate();
    scaffolder = await startScaffolder(
      estate,
      [
        template(),
        readTemplate('shared-mesh'),
        readTemplate('onboard-service'),
        MESH,
        component('redis-server'),
        component('yelb-appserver'),
      ],
      [publishingModule(published)],
    );
    for (const { values, template: used } of RUNS.slice(0, 2)) {
      const { log, status } = await scaffolder.run(used, values);
      if (status !== 'completed') {
        throw new Error(log);
      }
    }
  }, 60_000);

  afterAll(async () => {
    await scaffolder?.stop();
    await estate?.stop();
  });

  beforeEach(() => {
    published.length = 0;
    registered = [];
    estate.sandbox.log.clear();
    jest
      .spyOn(scaffolder.catalog, 'addLocation')
      .mockImplementation(async ({ target }) => {
        registered.push(target);
        return {
          exists: false,
          location: {
            id: 'l',
            target,
            type: 'url',
            entityRef: 'location:default/l',
          },
          entities: [parse(published[0].files['catalog-info.yaml'])],
        };
      });
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('puts a new component into a repository with its manifests, and registers it', async () => {
    const { output, status } = await scaffolder.run('new-service', NEW);
    expect(status).toBe('completed');
    const [{ action, files, input }] = published;
    expect({ action, input }).toEqual({
      action: 'publish:github',
      input: {
        repoUrl: NEW.repoUrl,
        description: NEW.description,
        defaultBranch: 'main',
      },
    });
    expect(Object.keys(files)).toEqual([
      'README.md',
      'catalog-info.yaml',
      'deploy/backend/cluster/namespace-yelb.yaml',
      'deploy/backend/yelb/deployment-cart.yaml',
      'deploy/backend/yelb/service-cart.yaml',
      'deploy/backend/yelb/virtualnode-cart.yaml',
      'deploy/backend/yelb/virtualrouter-cart.yaml',
      'deploy/backend/yelb/virtualservice-cart.yaml',
    ]);
    expect(parse(files['catalog-info.yaml'])).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'cart',
        description: NEW.description,
        annotations: {
          'backstage.io/kubernetes-id': 'cart',
          'backstage.io/kubernetes-namespace': 'yelb',
        },
      },
      spec: { type: 'service', lifecycle: 'experimental', owner: NEW.owner },
    });
    // The custom resources first: a pod that starts before them gets no Envoy.
    expect(files['README.md'].match(/^kubectl apply .*$/gm)).toEqual(
      [
        'cluster/namespace-yelb',
        'yelb/service-cart',
        'yelb/virtualnode-cart',
        'yelb/virtualrouter-cart',
        'yelb/virtualservice-cart',
        'yelb/deployment-cart',
      ].map(path => `kubectl apply -f deploy/backend/${path}.yaml`),
    );
    expect(JSON.stringify(files)).not.toContain('${{');
    expect(new Set(registered)).toEqual(
      new Set(['https://github.com/example/cart/tree/main/catalog-info.yaml']),
    );
    expect(output.links).toEqual([
      expect.objectContaining({ title: 'Repository' }),
      expect.objectContaining({ entityRef: 'component:default/cart' }),
    ]);
    expect(estate.writes()).toEqual([]);
  }, 30_000);

  it('writes manifests that make the service when they are applied in their order', async () => {
    await scaffolder.run('new-service', NEW);
    const [{ files }] = published;
    const [place] = estate.accounts.get('222222222222').clusters;
    const cluster = await estate.clusters.forCluster(place, {
      credentials: mockCredentials.service(),
    });
    const { output } = await scaffolder.run('new-service', {
      ...NEW,
      delivery: 'files',
    });
    const paths = (output.text?.[0].content ?? '')
      .split('\n')
      .filter(line => line.startsWith('deploy/'));
    expect([...paths].sort()).toEqual(
      Object.keys(files).filter(path => path.startsWith('deploy/')),
    );
    for (const path of paths) {
      const object: KubernetesObject = parse(files[path]);
      if (object.kind === 'Namespace') {
        await cluster.merge(object);
      } else {
        await cluster.create(object);
      }
    }
    const node = {
      apiVersion: 'appmesh.k8s.aws/v1beta2',
      namespace: 'yelb',
      name: 'cart',
    };
    type WithStatus = KubernetesObject & {
      status?: { virtualServiceARN?: string };
    };
    let arn: string | undefined;
    while (!arn) {
      const object = await cluster.read<WithStatus>({
        ...node,
        kind: 'VirtualService',
      });
      arn = object?.status?.virtualServiceARN;
      await new Promise(done => setTimeout(done, 50));
    }
    expect(arn).toBe(
      'arn:aws:appmesh:us-west-2:222222222222:mesh/yelb@111111111111/virtualService/cart',
    );
    const { metadata } =
      (await cluster.read({ ...node, kind: 'VirtualNode' })) ?? {};
    expect(metadata?.annotations).toMatchObject({
      'crossmesh.io/entity-ref': 'component:default/cart',
    });
  }, 30_000);

  it('offers a pull request for a component that is there, and leaves its catalog-info.yaml alone', async () => {
    const { output, status } = await scaffolder.run('new-service', EXISTING);
    expect(status).toBe('completed');
    const [{ action, files, input }] = published;
    expect(action).toBe('publish:github:pull-request');
    expect(input).toMatchObject({
      repoUrl: NEW.repoUrl,
      branchName: 'app-mesh-counter',
      title: 'Put counter into the mesh yelb',
    });
    expect(input.description).toContain(
      'deploy/backend/yelb/virtualservice-counter.yaml',
    );
    expect(Object.keys(files).every(path => path.startsWith('deploy/'))).toBe(
      true,
    );
    expect(
      parse(files['deploy/backend/yelb/virtualservice-counter.yaml']).metadata
        .annotations,
    ).toMatchObject({ 'crossmesh.io/entity-ref': EXISTING.component });
    expect(registered).toEqual([]);
    expect(output.links).toEqual([
      expect.objectContaining({ title: 'Pull request' }),
    ]);
    expect(estate.writes()).toEqual([]);
  }, 30_000);

  it('shows the files where there is no source control', async () => {
    const { repoUrl, ...rest } = NEW;
    const { log, output, status } = await scaffolder.run('new-service', {
      ...rest,
      delivery: 'files',
    });
    expect(status).toBe('completed');
    expect(published).toEqual([]);
    expect(registered).toEqual([]);
    expect(log).toContain('image: ghcr.io/example/cart:1.4.2');
    expect(output.text?.map(({ title }) => title)).toEqual([
      'What was written',
      'Nothing was published',
    ]);
    expect(output.links).toEqual([]);
  }, 30_000);

  it.each([
    [
      'a new component under a name that the catalog has',
      { ...NEW, name: 'redis-server' },
      'The catalog has component:default/redis-server already; choose another name',
    ],
    [
      'a component that is not there',
      { ...EXISTING, component: 'component:default/gone' },
      'The catalog has no component:default/gone',
    ],
  ])('refuses %s, before anything is published', async (_, values, why) => {
    const { log, status } = await scaffolder.run('new-service', values);
    expect(status).toBe('failed');
    expect(log).toContain(why);
    expect(published).toEqual([]);
  });

  it.each([
    { name: 'Cart' },
    { description: 'two\nlines' },
    { port: 0 },
    { image: '-rf' },
    { meshArn: 'arn:aws:s3:::bucket' },
    { repoUrl: undefined },
  ])('does not start with %j', async wrong => {
    await expect(
      scaffolder.run('new-service', { ...NEW, ...wrong }),
    ).rejects.toThrow(Object.keys(wrong)[0]);
  });
});
