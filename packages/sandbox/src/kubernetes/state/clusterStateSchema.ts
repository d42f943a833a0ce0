const count = { type: 'integer', minimum: 0 };
const text = { type: 'string', minLength: 1 };

function closed(properties: Record<string, object>) {
  return {
    type: 'object',
    additionalProperties: false,
    properties,
    required: Object.keys(properties),
  };
}

/** JSON schema of what a cluster saves. */
export const clusterStateSchema = closed({
  revision: { type: 'integer', minimum: 1 },
  identifiers: { type: 'integer' },
  addresses: closed({ services: count, pods: count }),
  objects: {
    type: 'object',
    propertyNames: { pattern: '^[a-z0-9.-]*/[a-z0-9-]+$' },
    additionalProperties: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          apiVersion: text,
          kind: text,
          metadata: {
            type: 'object',
            properties: {
              name: text,
              namespace: text,
              uid: text,
              resourceVersion: { type: 'string', pattern: '^[0-9]+$' },
              creationTimestamp: text,
            },
            required: ['name', 'uid', 'resourceVersion', 'creationTimestamp'],
          },
        },
        required: ['apiVersion', 'kind', 'metadata'],
      },
    },
  },
});
