import { defaultQuotas } from './defaultQuotas';

const THROTTLED_SERVICES = [
  'appmesh',
  'ram',
  'iam',
  'sts',
  'servicediscovery',
  'eks',
  'organizations',
  'tagging',
];
const port = { type: 'integer', minimum: 0, maximum: 65535 };
const text = { type: 'string', minLength: 1 };
const region = { type: 'string', pattern: '^[a-z]{2}(-[a-z]+)+-[0-9]$' };
const accountId = { type: 'string', pattern: '^[0-9]{12}$' };
const name = { type: 'string', pattern: '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$' };
const milliseconds = { type: 'integer', minimum: 0 };
const quota = { type: 'integer', minimum: 0 };
const unitId = {
  type: 'string',
  pattern: '^ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$',
};
const rootId = { type: 'string', pattern: '^r-[0-9a-z]{4,32}$' };

function closed(properties: Record<string, object>, required: string[]) {
  return { type: 'object', additionalProperties: false, properties, required };
}

const rate = closed(
  {
    rate: { type: 'number', exclusiveMinimum: 0 },
    burst: { type: 'integer', minimum: 1 },
  },
  ['rate', 'burst'],
);

const throttling = {
  anyOf: [
    { type: 'boolean' },
    {
      type: 'object',
      propertyNames: { enum: THROTTLED_SERVICES },
      additionalProperties: closed(
        {
          reads: rate,
          writes: rate,
          operations: { type: 'object', additionalProperties: rate },
        },
        [],
      ),
    },
  ],
};

const texts = { type: 'array', items: { type: 'string' } };

const clusterUser = closed(
  {
    name: text,
    token: text,
    groups: texts,
    rules: {
      type: 'array',
      items: closed(
        { apiGroups: texts, resources: texts, verbs: texts, namespaces: texts },
        ['apiGroups', 'resources', 'verbs'],
      ),
    },
  },
  ['name', 'token', 'rules'],
);

/** JSON schema of the configuration file; the top level is completed by the defaults. */
export const sandboxConfigSchema = closed(
  {
    host: text,
    port,
    regions: { type: 'array', minItems: 1, items: region },
    accounts: {
      type: 'array',
      minItems: 1,
      items: closed(
        {
          id: accountId,
          name,
          accessKeyId: { type: 'string', pattern: '^[A-Z0-9]{16,128}$' },
          secretAccessKey: text,
          roles: {
            type: 'array',
            items: closed(
              {
                name: { type: 'string', pattern: '^[A-Za-z0-9+=,.@_-]{1,64}$' },
                trusts: { type: 'array', items: text },
                externalId: text,
              },
              ['name', 'trusts'],
            ),
          },
          clusters: {
            type: 'array',
            items: closed(
              {
                name,
                region,
                port,
                token: text,
                users: { type: 'array', items: clusterUser },
              },
              ['name', 'region', 'port', 'token'],
            ),
          },
        },
        ['id', 'name', 'accessKeyId', 'secretAccessKey', 'roles', 'clusters'],
      ),
    },
    organization: closed(
      {
        id: { type: 'string', pattern: '^o-[a-z0-9]{10,32}$' },
        managementAccountId: accountId,
        accountIds: { type: 'array', items: accountId },
        ramSharing: { type: 'boolean' },
        rootId,
        units: {
          type: 'array',
          items: closed(
            {
              id: unitId,
              name: text,
              parentId: { anyOf: [unitId, rootId] },
              accountIds: { type: 'array', items: accountId },
            },
            ['id', 'name', 'accountIds'],
          ),
        },
      },
      ['id', 'managementAccountId', 'accountIds', 'ramSharing'],
    ),
    propagationDelay: milliseconds,
    podStartDelay: milliseconds,
    seed: { type: 'integer' },
    unsharedMesh: { enum: ['forbidden', 'not-found'] },
    quotas: closed(
      Object.fromEntries(Object.keys(defaultQuotas).map(key => [key, quota])),
      [],
    ),
    throttling,
    logSize: { type: 'integer', minimum: 1 },
  },
  [],
);
