import {
  APPSERVER,
  APPSERVER_ARN,
  CREATE,
  JOIN,
  REDIS,
  SHARE,
  deployment,
  service,
} from './__fixtures__/yelb';
import { allOfYelb } from './__testUtils__/allOfYelb';
import { OWNER, startEstate } from './__testUtils__/startEstate';
import { writesOf } from './__testUtils__/writesOf';
import { clusterOf } from './cluster';
import { runRecipe, type Recipe } from './engine';
import {
  createMeshRecipe,
  joinMeshRecipe,
  onboardServiceRecipe,
  shareMeshRecipe,
} from './recipes';

type Estate = Awaited<ReturnType<typeof startEstate>>;

describe('bad input', () => {
  let estate: Estate;

  beforeEach(async () => {
    estate = await startEstate();
  });

  afterEach(async () => {
    await estate.stop();
  });

  const run = (recipe: Recipe) => runRecipe(recipe, estate.context);

  it('refuses, before anything is written, what cannot work', async () => {
    for (const recipe of allOfYelb().slice(0, 4)) {
      await run(recipe);
    }
    const consumer = await clusterOf(estate.context, {
      accountId: '222222222222',
      region: 'us-west-2',
    });
    await consumer.create({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'taken', labels: { mesh: 'other' } },
    });
    await consumer.create({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {
        name: 'redis-settings',
        namespace: 'yelb',
        labels: {
          'app.kubernetes.io/managed-by': 'crossmesh',
          'backstage.io/kubernetes-id': 'redis-server',
        },
      },
    });
    estate.sandbox.log.clear();
    const cases: [() => Recipe, string][] = [
      [
        () => createMeshRecipe({ ...CREATE, meshName: 'Yelb mesh' }),
        'App Mesh or Kubernetes would refuse the mesh name "Yelb mesh"',
      ],
      [
        () => createMeshRecipe({ ...CREATE, namespaces: ['my_ns'] }),
        'Kubernetes would refuse the namespace "my_ns"',
      ],
      [
        () => createMeshRecipe({ ...CREATE, namespaces: ['kube-system'] }),
        'The namespace kube-system belongs to the cluster itself',
      ],
      [
        () => onboardServiceRecipe({ ...REDIS, namespace: 'appmesh-system' }),
        'The namespace appmesh-system belongs to the cluster itself',
      ],
      [
        () => createMeshRecipe({ ...CREATE, accountId: '333333333333' }),
        '333333333333',
      ],
      [
        () => createMeshRecipe({ ...CREATE, accountId: '222222222222' }),
        'The name yelb is taken in account backend (222222222222), us-west-2 by a mesh that account 111111111111 owns; choose another name, or remove that mesh.',
      ],
      [
        () =>
          createMeshRecipe({
            ...CREATE,
            meshName: 'second',
            namespaces: ['second'],
            consumerAccountIds: ['333333333333'],
          }),
        'The account "333333333333" is not configured; add it to appMesh.accounts',
      ],
      [
        () =>
          createMeshRecipe({
            ...CREATE,
            meshName: 'second',
            namespaces: ['taken'],
            consumerAccountIds: ['222222222222'],
          }),
        'The namespace taken in cluster backend of account backend (222222222222), us-west-2 belongs to the mesh other',
      ],
      [
        () => shareMeshRecipe({ ...SHARE, meshName: 'nowhere' }),
        'There is no mesh nowhere in account frontend (111111111111), us-west-2; create it first with app-mesh:mesh:create.',
      ],
      [
        () => shareMeshRecipe({ ...SHARE, consumerAccountIds: [OWNER] }),
        'cannot be its consumer too',
      ],
      [
        () => onboardServiceRecipe({ ...REDIS, meshName: 'nowhere' }),
        'The mesh nowhere of account 111111111111 does not exist or is not shared with account backend (222222222222), us-west-2',
      ],
      [
        () => onboardServiceRecipe({ ...REDIS, port: 70000 }),
        '70000 is not a port',
      ],
      [
        () => onboardServiceRecipe({ ...REDIS, port: 6380 }),
        'No container of the Deployment redis-server listens on port 6380 (they have 6379)',
      ],
      [
        () => onboardServiceRecipe({ ...REDIS, accountId: OWNER }),
        'The name redis-server (VirtualService) in the mesh yelb of account 111111111111, us-west-2, is taken by account 222222222222',
      ],
      [
        () =>
          onboardServiceRecipe({
            ...APPSERVER,
            backends: [APPSERVER_ARN.replace('mesh/yelb@', 'mesh/other@')],
          }),
        'is in the mesh other of account 111111111111 in us-west-2, not in yelb',
      ],
      [
        () =>
          onboardServiceRecipe({
            ...APPSERVER,
            backends: [
              APPSERVER_ARN.replace(
                '222222222222:mesh/yelb@111111111111/virtualService/yelb-appserver',
                '111111111111:mesh/yelb/virtualService/redis-server',
              ),
            ],
          }),
        'The virtual service redis-server belongs to account 222222222222',
      ],
      [
        () =>
          onboardServiceRecipe({
            ...APPSERVER,
            backends: [APPSERVER_ARN.replace('virtualService', 'virtualNode')],
          }),
        'is not a virtual service; choose the service itself, not its virtualNode',
      ],
      [
        () => onboardServiceRecipe({ ...APPSERVER, backends: ['arn:aws:s3'] }),
        '"arn:aws:s3" is not the ARN of an App Mesh resource',
      ],
      [
        () =>
          onboardServiceRecipe({
            ...REDIS,
            retryPolicy: { maxRetries: 1, perRetryTimeoutMillis: 100 },
          }),
        'App Mesh repeats no calls over TCP; leave the retry policy of redis-server out',
      ],
      [
        () =>
          onboardServiceRecipe({
            ...APPSERVER,
            retryPolicy: { maxRetries: 0.5, perRetryTimeoutMillis: 100 },
          }),
        'has 0.5 as maxRetries',
      ],
      [
        () =>
          onboardServiceRecipe({
            ...REDIS,
            entityRef: 'component:default/other',
          }),
        'The Service yelb/redis-server in account backend (222222222222), us-west-2 was made for the component redis-server, not for other',
      ],
      [
        () =>
          onboardServiceRecipe({
            ...REDIS,
            entityRef: 'component:other/redis-server',
          }),
        'The VirtualNode yelb/redis-server in account backend (222222222222), us-west-2 belongs to component:default/redis-server, not to component:other/redis-server',
      ],
      [
        () =>
          onboardServiceRecipe({
            ...REDIS,
            discovery: { type: 'dns' },
            serviceName: 'redis-copy',
            manifests: [
              deployment('redis-server', 6379),
              service('redis-copy', 6379),
            ],
          }),
        'The pods of redis-copy in namespace yelb of cluster backend of account backend (222222222222), us-west-2 would belong to the virtual node redis-server as well',
      ],
      [
        () =>
          onboardServiceRecipe({
            ...REDIS,
            entityRef: 'component:default/thief',
            serviceName: 'thief',
            manifests: [
              deployment('thief', 6379),
              service('thief', 6379),
              {
                apiVersion: 'v1',
                kind: 'ConfigMap',
                metadata: { name: 'redis-settings' },
              },
            ],
          }),
        'The ConfigMap yelb/redis-settings in account backend (222222222222), us-west-2 was made for the component redis-server, not for thief',
      ],
      [
        () => createMeshRecipe({ ...CREATE, meshName: 'yelb2' }),
        'The namespace yelb in cluster frontend of account frontend (111111111111), us-west-2 belongs to the mesh yelb',
      ],
      [
        () => joinMeshRecipe({ ...JOIN, meshName: 'nowhere' }),
        'The mesh nowhere of account 111111111111 is not shared with account backend (222222222222), us-west-2',
      ],
      [
        () => joinMeshRecipe({ ...JOIN, cloudMapNamespace: 'Not a name' }),
        'Cloud Map would refuse the namespace name "Not a name"',
      ],
      [
        () => onboardServiceRecipe({ ...APPSERVER, backends: ['yelb-db'] }),
        'has no virtual service yelb-db, seen from account backend (222222222222), us-west-2',
      ],
      [
        () =>
          onboardServiceRecipe({
            ...APPSERVER,
            discovery: { type: 'cloudMap', namespaceName: 'no.local' },
          }),
        'There is no Cloud Map namespace no.local in account backend (222222222222), us-west-2',
      ],
      [
        () => onboardServiceRecipe({ ...REDIS, type: 'gateway' }),
        'Account 222222222222 may not own a virtual gateway in the mesh yelb, us-west-2',
      ],
      [
        () =>
          onboardServiceRecipe({
            ...REDIS,
            manifests: [
              ...REDIS.manifests,
              {
                apiVersion: 'v1',
                kind: 'Secret',
                metadata: { name: 'password' },
              },
            ],
          }),
        'The manifests hold a Secret (v1)',
      ],
    ];
    for (const [recipe, message] of cases) {
      const attempt = (async () => run(recipe()))();
      await expect(attempt).rejects.toThrow(message);
    }
    expect(writesOf(estate.sandbox)).toEqual([]);
  });
});
