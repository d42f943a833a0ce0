import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './paths.mjs';

export const MESH = {
  region: 'us-west-2',
  meshOwner: '111111111111',
  meshName: 'yelb',
};
export const MESH_ARN = `arn:aws:appmesh:${MESH.region}:${MESH.meshOwner}:mesh/${MESH.meshName}`;

const BACKEND = '222222222222';
const FRONTEND = '111111111111';

/** The values of the template "Create a shared mesh". */
export const SHARED_MESH = {
  ownerAccountId: FRONTEND,
  consumerAccountIds: [BACKEND],
  region: MESH.region,
  meshName: MESH.meshName,
  namespaces: ['yelb'],
  cloudMapNamespace: 'yelb.local',
  egressFilter: 'ALLOW_ALL',
};

const virtualServiceArn = (accountId, name) =>
  `arn:aws:appmesh:${MESH.region}:${accountId}:mesh/${MESH.meshName}${
    accountId === MESH.meshOwner ? '' : `@${MESH.meshOwner}`
  }/virtualService/${name}`;

const SERVICES = [
  {
    serviceName: 'redis-server',
    accountId: BACKEND,
    port: 6379,
    protocol: 'tcp',
    discovery: 'dns',
    backends: [],
  },
  {
    serviceName: 'yelb-db',
    accountId: BACKEND,
    port: 5432,
    protocol: 'tcp',
    discovery: 'dns',
    backends: [],
  },
  {
    serviceName: 'yelb-appserver',
    accountId: BACKEND,
    port: 4567,
    protocol: 'http',
    discovery: 'cloudMap',
    backends: [
      virtualServiceArn(BACKEND, 'yelb-db'),
      virtualServiceArn(BACKEND, 'redis-server'),
    ],
  },
  {
    serviceName: 'yelb-ui',
    accountId: FRONTEND,
    port: 80,
    protocol: 'http',
    discovery: 'dns',
    backends: [virtualServiceArn(BACKEND, 'yelb-appserver')],
  },
];

/** The values of the template "Onboard a service", for each of Yelb's services in order. */
export async function onboardings() {
  return Promise.all(
    SERVICES.map(async service => ({
      component: `component:default/${service.serviceName}`,
      meshArn: MESH_ARN,
      namespace: 'yelb',
      ...service,
      ...(service.discovery === 'cloudMap' && {
        cloudMapNamespace: SHARED_MESH.cloudMapNamespace,
      }),
      manifests: await readFile(
        path.join(
          root,
          'examples',
          'yelb',
          'manifests',
          `${service.serviceName}.yaml`,
        ),
        'utf8',
      ),
    })),
  );
}
