import {
  APPSERVER,
  APPSERVER_ARN,
  REDIS,
  UI,
  deployment,
  service,
} from './__fixtures__/yelb';
import { allOfYelb } from './__testUtils__/allOfYelb';
import { OWNER, startEstate } from './__testUtils__/startEstate';
import { writesOf } from './__testUtils__/writesOf';

import { clusterOf } from './cluster';
import { runRecipe, type Recipe } from './engine';
import { onboardServiceRecipe } from './recipes';

const CASES: [() => Recipe, string][] = [
  [
    () => onboardServiceRecipe({ ...REDIS, namespace: 'appmesh-system' }),
    'The namespace appmesh-system belongs to the cluster itself and cannot become part of a mesh; choose another namespace.',
  ],
  [
    () =>
      onboardServiceRecipe({
        ...REDIS,
        entityRef: 'component:other/redis-server',
      }),
    'The VirtualNode yelb/redis-server in account backend (222222222222), us-west-2 belongs to component:default/redis-server, not to component:other/redis-server; choose another name, or delete it first.',
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
    'The ConfigMap yelb/redis-settings in account backend (222222222222), us-west-2 was made for the component redis-server, not for thief; choose another name, or offboard redis-server first.',
  ],
  [
    () => onboardServiceRecipe({ ...REDIS, meshName: 'nowhere' }),
    'The mesh nowhere of account 111111111111 does not exist or is not shared with account backend (222222222222), us-west-2; run the template "Create a shared mesh" with that account as a consumer first.',
  ],
  [
    () => onboardServiceRecipe({ ...REDIS, port: 70000 }),
    '70000 is not a port; give a whole number from 1 to 65535.',
  ],
  [
    () => onboardServiceRecipe({ ...REDIS, port: 6380 }),
    "No container of the Deployment redis-server listens on port 6380 (they have 6379); a virtual node's port is the one that the application listens on.",
  ],
  [
    () => onboardServiceRecipe({ ...REDIS, accountId: OWNER }),
    'The name redis-server (VirtualService) in the mesh yelb of account 111111111111, us-west-2, is taken by account 222222222222; choose another service name, or onboard it in that account.',
  ],
  [
    () =>
      onboardServiceRecipe({
        ...APPSERVER,
        backends: [APPSERVER_ARN.replace('mesh/yelb@', 'mesh/other@')],
      }),
    'The backend yelb-appserver is in the mesh other of account 111111111111 in us-west-2, not in yelb of 111111111111 in us-west-2; choose a service of the same mesh.',
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
    'The virtual service redis-server belongs to account 222222222222 (arn:aws:appmesh:us-west-2:222222222222:mesh/yelb@111111111111/virtualService/redis-server), not to the account in arn:aws:appmesh:us-west-2:111111111111:mesh/yelb/virtualService/redis-server; choose it from the list again.',
  ],
  [
    () =>
      onboardServiceRecipe({
        ...APPSERVER,
        backends: [APPSERVER_ARN.replace('virtualService', 'virtualNode')],
      }),
    'The backend arn:aws:appmesh:us-west-2:222222222222:mesh/yelb@111111111111/virtualNode/yelb-appserver is not a virtual service; choose the service itself, not its virtualNode.',
  ],
  [
    () => onboardServiceRecipe({ ...APPSERVER, backends: ['arn:aws:s3'] }),
    '"arn:aws:s3" is not the ARN of an App Mesh resource; expected the form arn:aws:appmesh:REGION:ACCOUNT:mesh/NAME/TYPE/NAME.',
  ],
  [
    () =>
      onboardServiceRecipe({
        ...REDIS,
        retryPolicy: { maxRetries: 1, perRetryTimeoutMillis: 100 },
      }),
    'App Mesh repeats no calls over TCP; leave the retry policy of redis-server out, or choose its real protocol.',
  ],
  [
    () =>
      onboardServiceRecipe({
        ...APPSERVER,
        retryPolicy: { maxRetries: 0.5, perRetryTimeoutMillis: 100 },
      }),
    'The retry policy of yelb-appserver has 0.5 as maxRetries; give a whole number from 0.',
  ],
  [
    () =>
      onboardServiceRecipe({
        ...REDIS,
        entityRef: 'component:default/other',
      }),
    'The Service yelb/redis-server in account backend (222222222222), us-west-2 was made for the component redis-server, not for other; choose another name, or offboard redis-server first.',
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
    'The pods of redis-copy in namespace yelb of cluster backend of account backend (222222222222), us-west-2 would belong to the virtual node redis-server as well; give them labels of their own.',
  ],
  [
    () => onboardServiceRecipe({ ...APPSERVER, backends: ['yelb-db'] }),
    'The mesh yelb of account 111111111111 has no virtual service yelb-db, seen from account backend (222222222222), us-west-2; onboard it first, or choose another backend.',
  ],
  [
    () =>
      onboardServiceRecipe({
        ...APPSERVER,
        discovery: { type: 'cloudMap', namespaceName: 'no.local' },
      }),
    'There is no Cloud Map namespace no.local in account backend (222222222222), us-west-2; create it with app-mesh:mesh:join and its input cloudMapNamespace, or choose DNS discovery.',
  ],
  [
    () => onboardServiceRecipe({ ...REDIS, type: 'gateway' }),
    "Account 222222222222 may not own a virtual gateway in the mesh yelb, us-west-2: App Mesh grants that to the mesh's owner only; put the gateway into account 111111111111.",
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
    'The manifests hold a Secret (v1); only Deployment, Service, ConfigMap and ServiceAccount can be onboarded.',
  ],
  [
    () => onboardServiceRecipe({ ...APPSERVER, backends: [''] }),
    'A backend of yelb-appserver is empty; give the ARN or the name of a virtual service.',
  ],
  [
    () =>
      onboardServiceRecipe({
        ...REDIS,
        manifests: [deployment('redis-server', 6379)],
      }),
    'The manifests of redis-server hold no Service of that name, which DNS discovery needs; add one, or choose Cloud Map.',
  ],
  [
    () =>
      onboardServiceRecipe({
        ...REDIS,
        manifests: [service('redis-server', 6379)],
      }),
    'The manifests of redis-server hold 0 Deployments; a virtual node stands for exactly one.',
  ],
  [
    () =>
      onboardServiceRecipe({
        ...REDIS,
        manifests: [
          deployment('redis-server', 6379),
          service('redis-server', 80),
        ],
      }),
    'The Service redis-server does not listen on port 6379, which callers in the mesh use; add it to its ports.',
  ],
  [
    () => onboardServiceRecipe({ ...REDIS, protocol: 'udp' as 'tcp' }),
    'The service redis-server speaks "udp", which App Mesh does not know; give one of http, http2, grpc, tcp.',
  ],
  [
    () => onboardServiceRecipe({ ...REDIS, alsoIn: [{ accountId: OWNER }] }),
    'The service redis-server is to run in several clusters, but a name of DNS means something else in each; choose Cloud Map for its discovery.',
  ],
  [
    () =>
      onboardServiceRecipe({
        ...APPSERVER,
        alsoIn: [{ accountId: APPSERVER.accountId }],
      }),
    'The service yelb-appserver is to run twice in account 222222222222; name the account once, or a cluster for each.',
  ],
  [
    () =>
      onboardServiceRecipe({
        ...APPSERVER,
        alsoIn: [{ accountId: OWNER, weight: 120 }],
      }),
    'The service yelb-appserver has 120 as a weight in alsoIn; give a whole number from 0 to 100.',
  ],
  [
    () =>
      onboardServiceRecipe({
        ...APPSERVER,
        alsoIn: Array.from({ length: 10 }, (_, index) => ({
          accountId: OWNER,
          cluster: `c${index}`,
        })),
      }),
    'The service yelb-appserver is to run in 11 places; a route of App Mesh leads to at most 10 virtual nodes.',
  ],
  [
    () =>
      onboardServiceRecipe({
        ...UI,
        healthCheck: {
          protocol: 'http',
          intervalMillis: 100,
          timeoutMillis: 2000,
          healthyThreshold: 2,
          unhealthyThreshold: 2,
        },
      }),
    'App Mesh would refuse the settings of yelb-ui: healthCheck.intervalMillis is 100, must be 5000 to 300000; correct it.',
  ],
  [
    () =>
      onboardServiceRecipe({
        ...UI,
        backends: ['redis-server'],
        accountId: '222222222222',
        serviceName: 'x'.repeat(64),
      }),
    'Kubernetes would refuse the service "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"; use 1 to 63 lower-case letters, digits and "-", starting and ending with a letter or digit.',
  ],
];

describe('bad input for a service', () => {
  let estate: Awaited<ReturnType<typeof startEstate>>;

  beforeAll(async () => {
    estate = await startEstate();
    for (const recipe of allOfYelb().slice(0, 4)) {
      await runRecipe(recipe, estate.context);
    }
    const consumer = await clusterOf(estate.context, REDIS);
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
  });
  afterAll(async () => {
    await estate.stop();
  });

  it.each(CASES)(
    '%#: refuses with one sentence, and writes nothing',
    async (recipe, message) => {
      const failure: unknown = await (async () =>
        runRecipe(recipe(), estate.context))().catch(error => error);
      expect(failure).toBeInstanceOf(Error);
      expect(String(failure).replace(/^\w+: /, '')).toBe(message);
      expect(writesOf(estate.sandbox)).toEqual([]);
    },
  );
});
