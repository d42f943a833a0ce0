const port = { type: 'integer', minimum: 0, maximum: 65535 };
const text = { type: 'string', minLength: 1 };
const region = { type: 'string', pattern: '^[a-z]{2}(-[a-z]+)+-[0-9]$' };
const accountId = { type: 'string', pattern: '^[0-9]{12}$' };
const name = { type: 'string', pattern: '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$' };
const milliseconds = { type: 'integer', minimum: 0 };

function closed(properties: Record<string, object>, required: string[]) {
  return { type: 'object', additionalProperties: false, properties, required };
}

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
            items: closed({ name, region, port, token: text }, [
              'name',
              'region',
              'port',
              'token',
            ]),
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
      },
      ['id', 'managementAccountId', 'accountIds', 'ramSharing'],
    ),
    propagationDelay: milliseconds,
    podStartDelay: milliseconds,
    seed: { type: 'integer' },
    unsharedMesh: { enum: ['forbidden', 'not-found'] },
  },
  [],
);
