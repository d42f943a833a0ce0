const text = { type: 'string' };
const number = { type: 'number' };
const object = { type: 'object' };

function holding(properties: Record<string, object>) {
  return { type: 'object', properties, required: Object.keys(properties) };
}

function tableOf(values: object) {
  return { type: 'object', additionalProperties: values };
}

const map = holding({
  $map: {
    type: 'array',
    items: { type: 'array', minItems: 2, maxItems: 2, items: [text, object] },
  },
});

const stored = {
  arn: text,
  uid: text,
  version: number,
  createdAt: number,
  lastUpdatedAt: number,
  resourceOwner: text,
  spec: object,
  tags: object,
};

const resources = tableOf(holding({ ...stored, kind: text, name: text }));

const mesh = holding({
  ...stored,
  region: text,
  meshName: text,
  meshOwner: text,
  resources: holding({
    virtualNode: resources,
    virtualRouter: resources,
    virtualService: resources,
    virtualGateway: resources,
    route: resources,
    gatewayRoute: resources,
  }),
});

const association = holding({
  entity: text,
  type: text,
  status: text,
  createdAt: number,
  updatedAt: number,
});

const share = holding({
  arn: text,
  name: text,
  region: text,
  owner: text,
  status: text,
  createdAt: number,
  updatedAt: number,
  tags: object,
  associations: tableOf(association),
});

const invitation = holding({
  arn: text,
  shareArn: text,
  sender: text,
  receiver: text,
  sentAt: number,
  status: text,
});

const role = holding({
  arn: text,
  id: text,
  name: text,
  path: text,
  createdAt: number,
  trusts: holding({ aws: { type: 'array', items: text } }),
});

/** JSON schema of a saved state, as deep as the services rely on it without looking. */
export const stateSchema = holding({
  version: { const: 1 },
  savedAt: text,
  clock: holding({ offset: { type: 'number', minimum: 0 } }),
  ids: { type: 'integer', minimum: 1 },
  appMesh: holding({
    meshes: tableOf(mesh),
    deleted: map,
    clientTokens: map,
  }),
  ram: holding({
    shares: tableOf(share),
    invitations: tableOf(invitation),
    clientTokens: object,
    organizationSharing: { type: 'boolean' },
  }),
  iam: holding({ roles: tableOf(tableOf(role)) }),
  cloudMap: holding({
    namespaces: tableOf(holding({ id: text, accountId: text, name: text })),
    services: tableOf(
      holding({ id: text, namespaceId: text, name: text, instances: object }),
    ),
    operations: map,
  }),
  organizations: holding({
    accounts: object,
    units: object,
    trustedServices: object,
  }),
  clusters: object,
});
