import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { signedHeaders } from './benchSigning.mjs';

const AT_ONCE = 16;
const DEADLINE_SECONDS = 600;
const MESH_API = '/apis/appmesh.k8s.aws/v1beta2';
const PORT = { port: 8080, protocol: 'http' };

function meshObject(kind, name, spec) {
  return {
    apiVersion: 'appmesh.k8s.aws/v1beta2',
    kind,
    metadata: { name, namespace: 'bench' },
    spec,
  };
}

/** What one service is in the cluster: path of the collection and object. */
function serviceObjects(name) {
  const labels = { app: name };
  const within = `${MESH_API}/namespaces/bench`;
  return [
    [
      `${within}/virtualnodes`,
      meshObject('VirtualNode', name, {
        podSelector: { matchLabels: labels },
        listeners: [{ portMapping: PORT }],
        serviceDiscovery: {
          dns: { hostname: `${name}.bench.svc.cluster.local` },
        },
      }),
    ],
    [
      `${within}/virtualrouters`,
      meshObject('VirtualRouter', name, {
        listeners: [{ portMapping: PORT }],
        routes: [
          {
            name: 'all',
            httpRoute: {
              match: { prefix: '/' },
              action: {
                weightedTargets: [{ virtualNodeRef: { name }, weight: 1 }],
              },
            },
          },
        ],
      }),
    ],
    [
      `${within}/virtualservices`,
      meshObject('VirtualService', name, {
        awsName: `${name}.bench.svc.cluster.local`,
        provider: { virtualRouter: { virtualRouterRef: { name } } },
      }),
    ],
    [
      '/apis/apps/v1/namespaces/bench/deployments',
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name, namespace: 'bench' },
        spec: {
          replicas: 1,
          selector: { matchLabels: labels },
          template: {
            metadata: { labels },
            spec: { containers: [{ name: 'app', image: 'example/app:1' }] },
          },
        },
      },
    ],
  ];
}

function caller({ server, token }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE });
  return (method, path, body) =>
    new Promise((resolve, reject) => {
      const request = http.request(
        `${server}${path}`,
        {
          method,
          agent,
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
          },
        },
        response => {
          const chunks = [];
          response.on('data', chunk => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString();
            if (response.statusCode >= 300) {
              reject(new Error(`${method} ${path}: ${text}`));
            } else {
              resolve(JSON.parse(text));
            }
          });
        },
      );
      request.on('error', reject);
      request.end(body && JSON.stringify(body));
    });
}

async function inParallel(items, work) {
  const left = items.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const item of left) {
        await work(item);
      }
    }),
  );
}

async function until(what, ask) {
  const deadline = Date.now() + DEADLINE_SECONDS * 1000;
  while (!(await ask())) {
    if (Date.now() > deadline) {
      throw new Error(`Waited ${DEADLINE_SECONDS} s for ${what}.`);
    }
    await sleep(250);
  }
}

const isActive = kind => object =>
  object.status?.conditions?.some(
    ({ type, status }) => type === `${kind}Active` && status === 'True',
  );

/** How many virtual services App Mesh itself tells of. */
async function countInAppMesh(sandbox, account, meshName) {
  const { endpoint, region } = sandbox;
  let count = 0;
  let token;
  do {
    const url = `${endpoint}/v20190125/meshes/${meshName}/virtualServices${
      token ? `?nextToken=${encodeURIComponent(token)}` : ''
    }`;
    const response = await fetch(url, {
      headers: await signedHeaders({
        url,
        region,
        service: 'appmesh',
        credentials: account,
      }),
    });
    const page = await response.json();
    if (!response.ok) {
      throw new Error(`App Mesh answered ${response.status}: ${page.message}`);
    }
    count += page.virtualServices.length;
    token = page.nextToken;
  } while (token);
  return count;
}

/**
 * Makes a mesh `bench-ACCOUNT` and so many services in it, each a VirtualNode, a VirtualRouter, a VirtualService and a
 * Deployment in the namespace `bench`; resolves when all are active and ready, and App Mesh lists them.
 */
export async function loadServices({ sandbox, account, count }) {
  const call = caller(account);
  const meshName = `bench-${account.name}`;
  await call('POST', '/api/v1/namespaces', {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'bench', labels: { mesh: meshName } },
  });
  await call('POST', `${MESH_API}/meshes`, {
    apiVersion: 'appmesh.k8s.aws/v1beta2',
    kind: 'Mesh',
    metadata: { name: meshName },
    spec: { namespaceSelector: { matchLabels: { mesh: meshName } } },
  });
  const objects = Array.from({ length: count }, (_, index) =>
    serviceObjects(`service-${index + 1}`),
  ).flat();
  await inParallel(objects, ([path, object]) => call('POST', path, object));

  const list = async path => (await call('GET', path)).items;
  for (const kind of ['VirtualNode', 'VirtualRouter', 'VirtualService']) {
    await until(`every ${kind} to be active`, async () => {
      const items = await list(
        `${MESH_API}/namespaces/bench/${kind.toLowerCase()}s`,
      );
      return items.filter(isActive(kind)).length === count;
    });
  }
  await until('every Deployment to be ready', async () => {
    const items = await list('/apis/apps/v1/namespaces/bench/deployments');
    return items.every(({ status }) => status?.readyReplicas === 1);
  });
  const seen = await countInAppMesh(sandbox, account, meshName);
  if (seen !== count) {
    throw new Error(`App Mesh lists ${seen} of ${count} virtual services.`);
  }
}
