const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'];
const MESH_API = '/apis/appmesh.k8s.aws/v1beta2';
const PATCHES = [
  'application/json-patch+json',
  'application/merge-patch+json',
  'application/strategic-merge-patch+json',
  'application/apply-patch+yaml',
];

const object = (apiVersion, kind, name, rest) => ({
  apiVersion,
  kind,
  metadata: { name, labels: { app: 'a' } },
  ...rest,
});

const NODE = object('appmesh.k8s.aws/v1beta2', 'VirtualNode', 'node', {
  spec: {
    podSelector: { matchLabels: { app: 'a' } },
    listeners: [{ portMapping: { port: 80, protocol: 'http' } }],
    serviceDiscovery: { dns: { hostname: 'a.local' } },
  },
});
const DEPLOYMENT = object('apps/v1', 'Deployment', 'web', {
  spec: {
    replicas: 1,
    selector: { matchLabels: { app: 'a' } },
    template: {
      metadata: { labels: { app: 'a' } },
      spec: { containers: [{ name: 'a', image: 'b' }] },
    },
  },
});
const ROUTER = object('appmesh.k8s.aws/v1beta2', 'VirtualRouter', 'router', {
  spec: {
    listeners: [{ portMapping: { port: 80, protocol: 'http' } }],
    routes: [
      {
        name: 'all',
        httpRoute: {
          match: { prefix: '/' },
          action: {
            weightedTargets: [{ virtualNodeRef: { name: 'node' }, weight: 1 }],
          },
        },
      },
    ],
  },
});
const NAMESPACE = object('v1', 'Namespace', 'fuzz', {});
NAMESPACE.metadata.labels = {
  mesh: 'fuzz',
  'appmesh.k8s.aws/sidecarInjectorWebhook': 'enabled',
};

/** Collections, each with an object that it takes. */
const COLLECTIONS = [
  ['/api/v1/namespaces', NAMESPACE],
  [
    '/api/v1/namespaces/fuzz/configmaps',
    object('v1', 'ConfigMap', 'settings', { data: { a: 'b' } }),
  ],
  [
    '/api/v1/namespaces/fuzz/services',
    object('v1', 'Service', 'web', {
      spec: { ports: [{ port: 80 }], selector: { app: 'a' } },
    }),
  ],
  [
    '/api/v1/namespaces/fuzz/pods',
    object('v1', 'Pod', 'pod', {
      spec: { containers: [{ name: 'a', image: 'b' }] },
    }),
  ],
  ['/apis/apps/v1/namespaces/fuzz/deployments', DEPLOYMENT],
  [
    `${MESH_API}/meshes`,
    object('appmesh.k8s.aws/v1beta2', 'Mesh', 'fuzz', {
      spec: { namespaceSelector: { matchLabels: { mesh: 'fuzz' } } },
    }),
  ],
  [`${MESH_API}/namespaces/fuzz/virtualnodes`, NODE],
  [`${MESH_API}/namespaces/fuzz/virtualrouters`, ROUTER],
  [
    `${MESH_API}/namespaces/fuzz/virtualservices`,
    object('appmesh.k8s.aws/v1beta2', 'VirtualService', 'service', {
      spec: { provider: { virtualNode: { virtualNodeRef: { name: 'node' } } } },
    }),
  ],
  [
    '/apis/apiextensions.k8s.io/v1/customresourcedefinitions',
    object(
      'apiextensions.k8s.io/v1',
      'CustomResourceDefinition',
      'things.example.org',
      {
        spec: {
          group: 'example.org',
          scope: 'Namespaced',
          names: { plural: 'things', kind: 'Thing' },
          versions: [
            {
              name: 'v1',
              served: true,
              storage: true,
              schema: { openAPIV3Schema: { type: 'object' } },
            },
          ],
        },
      },
    ),
  ],
];

const PLAIN_PATHS = [
  '/',
  '/version',
  '/api',
  '/apis',
  '/healthz',
  '/readyz',
  '/openapi/v2',
  '/openapi/v3',
  '/apis/%zz',
  '/api/v1/namespaces/%2e%2e/pods',
  '/api/v1/../../etc',
  '//api//v1',
  '/api/v1/namespaces/fuzz/pods/pod/log',
  '/apis/toString/v1/constructor',
];

const QUERIES = [
  'labelSelector',
  'fieldSelector',
  'limit',
  'continue',
  'resourceVersion',
  'fieldManager',
  'dryRun',
  'force',
  'propagationPolicy',
  'fieldValidation',
];

const QUERY_VALUES = [
  ...['app=a', 'app in (a', '!', 'metadata.name=x', '1', '-1', 'true', '0'],
  ...['All', 'Strict', 'Foreground', 'eyJ9', 'constructor', '%00'],
];

function bodyOf(random, method, type, sample) {
  if (method === 'GET' || method === 'HEAD') {
    return undefined;
  }
  if (type === 'application/json-patch+json' && random.chance(0.8)) {
    return random.mutate([
      { op: 'replace', path: '/metadata/labels/app', value: 'b' },
      { op: random.pick(['add', 'test', 'x']), path: random.text(), value: 1 },
    ]);
  }
  return random.chance(0.6) ? random.mutate(sample) : sample;
}

/** A request to an API server of which one thing or more may not be as it should be. */
export function fuzzKubernetes(random, { accounts }) {
  const { server, token } = random.pick(accounts);
  const [collection, sample] = random.pick(COLLECTIONS);
  let method = random.pick(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);
  if (random.chance(0.05)) {
    method = random.pick(METHODS);
  }
  let path = collection;
  // Without its own definitions and namespaces a cluster would answer 404 for the rest of the run.
  const clearsCluster = method === 'DELETE' && !path.includes('/namespaces/');
  if (method !== 'POST' && (clearsCluster || random.chance(0.85))) {
    path += `/${sample.metadata.name}`;
  }
  if (random.chance(0.1)) {
    path = random.pick([
      ...PLAIN_PATHS,
      `${path}/${encodeURIComponent(random.text())}`,
      `${path}/status`,
      `${path}/scale`,
    ]);
  }
  if (random.chance(0.25)) {
    const value = random.chance(0.5)
      ? random.pick(QUERY_VALUES)
      : encodeURIComponent(random.text());
    path += `?${random.pick(QUERIES)}=${value}`;
  }
  const type = method === 'PATCH' ? random.pick(PATCHES) : 'application/json';
  const headers = {
    'content-type': random.chance(0.05) ? 'text/html' : type,
  };
  if (random.chance(0.9)) {
    headers.authorization = `Bearer ${token}`;
  } else if (random.chance(0.5)) {
    headers.authorization = random.pick(['Bearer', 'Basic !', 'Bearer x', '']);
  }
  if (random.chance(0.1)) {
    headers.accept = random.pick([
      'application/json;as=Table;v=v1;g=meta.k8s.io',
      'application/vnd.kubernetes.protobuf',
      'text/html',
      '*/*',
    ]);
  }
  let body = JSON.stringify(bodyOf(random, method, type, sample)) ?? '';
  if (random.chance(0.05)) {
    body = random.chance(0.5)
      ? body.slice(0, random.below(body.length + 1))
      : random.text();
  }
  return { plane: 'kubernetes', endpoint: server, method, path, headers, body };
}

/** Requests that make whatever random ones name, as far as it is not there. */
export function foundationsInKubernetes({ accounts }) {
  return accounts.flatMap(({ server, token }) =>
    COLLECTIONS.map(([path, sample]) => ({
      plane: 'kubernetes',
      endpoint: server,
      method: 'POST',
      path,
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(sample),
    })),
  );
}
