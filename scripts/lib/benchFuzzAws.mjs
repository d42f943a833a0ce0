import { signedHeaders } from './benchSigning.mjs';

const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'];
const MESH_ARN = 'arn:aws:appmesh:us-west-2:111111111111:mesh/fuzz';
const LISTENERS = [{ portMapping: { port: 80, protocol: 'http' } }];
const DISCOVERY = { dns: { hostname: 'a.local' } };

const json = (service, method, path, body) => ({
  service,
  method,
  path,
  body,
  headers: { 'content-type': 'application/json' },
});
const query = (service, body) => ({
  service,
  method: 'POST',
  path: '/',
  body,
  form: true,
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});
const target = (service, prefix, operation, body) => ({
  service,
  method: 'POST',
  path: '/',
  body,
  headers: {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `${prefix}.${operation}`,
  },
});
const mesh = (method, path, body) =>
  json('appmesh', method, `/v20190125/meshes${path}`, body);
const cloudMap = (operation, body) =>
  target('servicediscovery', 'Route53AutoNaming_v20170314', operation, body);

/** Requests that are answered with success, or would be if what they name existed. */
const VALID = [
  mesh('PUT', '', { meshName: 'fuzz', clientToken: 'a' }),
  mesh('GET', '?limit=5', undefined),
  mesh('GET', '/fuzz?meshOwner=111111111111', undefined),
  mesh('PUT', '/fuzz', { spec: { egressFilter: { type: 'ALLOW_ALL' } } }),
  mesh('PUT', '/fuzz/virtualNodes', {
    virtualNodeName: 'node',
    spec: { listeners: LISTENERS, serviceDiscovery: DISCOVERY },
    tags: [{ key: 'a', value: 'b' }],
  }),
  mesh('PUT', '/fuzz/virtualNodes/node', { spec: { listeners: [] } }),
  mesh('GET', '/fuzz/virtualNodes?limit=1', undefined),
  mesh('GET', '/fuzz/virtualNodes/node', undefined),
  mesh('DELETE', '/fuzz/virtualNodes/node', undefined),
  mesh('PUT', '/fuzz/virtualRouters', {
    virtualRouterName: 'router',
    spec: { listeners: LISTENERS },
  }),
  mesh('PUT', '/fuzz/virtualRouter/router/routes', {
    routeName: 'route',
    spec: {
      priority: 1,
      httpRoute: {
        match: { prefix: '/', headers: [{ name: 'a', match: { exact: 'b' } }] },
        action: { weightedTargets: [{ virtualNode: 'node', weight: 1 }] },
      },
    },
  }),
  mesh('PUT', '/fuzz/virtualServices', {
    virtualServiceName: 'a.b.local',
    spec: { provider: { virtualNode: { virtualNodeName: 'node' } } },
  }),
  mesh('PUT', '/fuzz/virtualGateways', {
    virtualGatewayName: 'gateway',
    spec: { listeners: LISTENERS },
  }),
  mesh('PUT', '/fuzz/virtualGateway/gateway/gatewayRoutes', {
    gatewayRouteName: 'route',
    spec: {
      httpRoute: {
        match: { prefix: '/' },
        action: {
          target: { virtualService: { virtualServiceName: 'a.b.local' } },
        },
      },
    },
  }),
  json('appmesh', 'PUT', `/v20190125/tag?resourceArn=${MESH_ARN}`, {
    tags: [{ key: 'team', value: 'shop' }],
  }),
  json('appmesh', 'GET', `/v20190125/tags?resourceArn=${MESH_ARN}`, undefined),
  json('ram', 'POST', '/createresourceshare', {
    name: 'share',
    resourceArns: [MESH_ARN],
    principals: ['222222222222'],
  }),
  json('ram', 'POST', '/getresourceshares', { resourceOwner: 'SELF' }),
  json('ram', 'POST', '/getresourceshareassociations', {
    associationType: 'PRINCIPAL',
  }),
  json('ram', 'POST', '/getresourceshareinvitations', {}),
  json('ram', 'POST', '/acceptresourceshareinvitation', {
    resourceShareInvitationArn:
      'arn:aws:ram:us-west-2:111111111111:resource-share-invitation/x',
  }),
  json('eks', 'GET', '/clusters', undefined),
  json('eks', 'GET', '/clusters/frontend', undefined),
  query('sts', { Action: 'GetCallerIdentity', Version: '2011-06-15' }),
  query('sts', {
    Action: 'AssumeRole',
    Version: '2011-06-15',
    RoleArn: 'arn:aws:iam::222222222222:role/crossmesh',
    RoleSessionName: 'fuzz',
  }),
  query('iam', {
    Action: 'GetRole',
    Version: '2010-05-08',
    RoleName: 'crossmesh',
  }),
  query('iam', {
    Action: 'CreateServiceLinkedRole',
    Version: '2010-05-08',
    AWSServiceName: 'appmesh.amazonaws.com',
  }),
  cloudMap('CreateHttpNamespace', { Name: 'fuzz.local' }),
  cloudMap('ListNamespaces', { MaxResults: 10 }),
  cloudMap('CreateService', { Name: 'a', NamespaceId: 'ns-x' }),
  cloudMap('RegisterInstance', {
    ServiceId: 'srv-x',
    InstanceId: 'i',
    Attributes: { AWS_INSTANCE_IPV4: '10.0.0.1' },
  }),
  cloudMap('DiscoverInstances', { NamespaceName: 'a', ServiceName: 'b' }),
  target('organizations', 'AWSOrganizationsV20161128', 'ListAccounts', {}),
  target('tagging', 'ResourceGroupsTaggingAPI_20170126', 'GetResources', {}),
];

function encode(request) {
  if (request.body === undefined) {
    return '';
  }
  if (request.form && typeof request.body === 'object') {
    return Object.entries(request.body)
      .map(([name, value]) =>
        [name, typeof value === 'object' ? JSON.stringify(value) : value]
          .map(part => encodeURIComponent(String(part).toWellFormed()))
          .join('='),
      )
      .join('&');
  }
  return JSON.stringify(request.body) ?? '';
}

function cut(random, text) {
  return random.chance(0.5)
    ? text.slice(0, random.below(text.length + 1))
    : text + random.text();
}

/** A request of which one thing or more is not as it should be; often enough its signature is right. */
export async function fuzzAws(random, { endpoint, region, accounts }) {
  const request = { ...random.pick(VALID) };
  if (random.chance(0.5)) {
    request.body = random.mutate(request.body);
  }
  if (random.chance(0.2)) {
    request.path = random.pick([
      request.path.replace(/[^/?]+(?=\?|$)/, encodeURIComponent(random.text())),
      `${request.path}/${encodeURIComponent(random.text())}`,
      `${request.path}${request.path.includes('?') ? '&' : '?'}${random.pick([
        'limit',
        'nextToken',
        'meshOwner',
        'a',
      ])}=${encodeURIComponent(random.text())}`,
      '/v20190125/meshes/%2e%2e/%2e%2e',
      '/v20190125/meshes/%zz',
      '//',
      '/_sandbox/../v20190125/meshes',
    ]);
  }
  if (random.chance(0.1)) {
    request.method = random.pick(METHODS);
  }
  const headers = { ...request.headers };
  if (random.chance(0.1)) {
    headers['content-type'] = random.pick([
      'text/plain',
      'application/xml',
      'multipart/form-data',
      '',
    ]);
  }
  if (headers['x-amz-target'] && random.chance(0.1)) {
    headers['x-amz-target'] = random.pick(['', 'a.b', 'x', '.toString']);
  }
  let body = encode(request);
  if (random.chance(0.1)) {
    body = cut(random, body);
  }
  const url = `${endpoint}${request.path}`;
  const account = random.pick(accounts);
  const unparsable = !URL.canParse(url) || /%(?![0-9a-f]{2})/i.test(url);
  const signed = unparsable
    ? headers
    : await signedHeaders({
        url,
        method: request.method,
        headers,
        body,
        credentials: account,
        region: random.chance(0.05) ? random.text(9) || 'x' : region,
        service: random.chance(0.05) ? 's3' : request.service,
      }).catch(() => headers);
  if (random.chance(0.1)) {
    const authorization = signed.authorization ?? '';
    signed.authorization = random.pick([
      cut(random, authorization),
      'AWS4-HMAC-SHA256 Credential=',
      'Bearer x',
      '',
    ]);
  }
  if (random.chance(0.03)) {
    signed['x-amz-security-token'] = random.text();
  }
  return {
    plane: 'aws',
    endpoint,
    method: request.method,
    path: request.path,
    headers: signed,
    body,
  };
}

/** Requests that make whatever random ones name, as far as it is not there. */
export async function foundationsInAws({ endpoint, region, accounts }) {
  const [credentials] = accounts;
  const creations = VALID.filter(
    ({ service, method, body }) =>
      service === 'appmesh' && method === 'PUT' && body.spec !== undefined,
  );
  return Promise.all(
    [VALID[0], ...creations].map(async request => {
      const { method, path, service, headers } = request;
      const body = encode(request);
      const url = `${endpoint}${path}`;
      return {
        plane: 'aws',
        endpoint,
        method,
        path,
        body,
        headers: await signedHeaders({
          ...{ url, method, headers, body, credentials, region, service },
        }),
      };
    }),
  );
}
