import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { operations } from './operations';
import type { Operation } from './types';

const STATUSES: Record<string, string> = {
  400: 'Something that was sent is malformed; the message says what.',
  401: 'Nobody is signed in.',
  403: 'The permission is missing.',
};

/** The error's body as Backstage writes it. */
const ERROR: JsonObject = {
  type: 'object',
  required: ['error', 'response'],
  properties: {
    error: {
      type: 'object',
      required: ['name', 'message'],
      properties: { name: { type: 'string' }, message: { type: 'string' } },
    },
    request: { type: 'object' },
    response: {
      type: 'object',
      required: ['statusCode'],
      properties: { statusCode: { type: 'integer' } },
    },
  },
};

/**
 * Zod hands out plain JSON, with named schemas beside it; what only marks its dialect is left out.
 *
 * @param named - gets the named schemas
 */
function jsonSchemaOf(
  schema: z.ZodType,
  io: 'input' | 'output',
  named: JsonObject,
): JsonObject {
  const { $schema, $defs, ...rest } = JSON.parse(
    JSON.stringify(
      z.toJSONSchema(schema, {
        io,
        override: ({ jsonSchema }) => {
          // The format says it all; the pattern beside it only says it at length.
          if (jsonSchema.format === 'date-time') {
            delete jsonSchema.pattern;
          }
        },
      }),
    ).replaceAll('"#/$defs/', '"#/components/schemas/'),
  );
  for (const [name, { id, ...definition }] of Object.entries<JsonObject>(
    $defs ?? {},
  )) {
    named[name] = definition;
  }
  return rest;
}

function parametersOf({ parameters }: Operation): JsonObject[] {
  return (['path', 'query'] as const).flatMap(place => {
    const { properties = {}, required = [] } = jsonSchemaOf(
      parameters[place],
      'input',
      {},
    ) as { properties?: Record<string, JsonObject>; required?: string[] };
    return Object.entries(properties).map(([name, schema]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema,
    }));
  });
}

function responsesOf(operation: Operation, named: JsonObject): JsonObject {
  const { refusals, response } = operation;
  const refused = (description: string): JsonObject => ({
    description,
    content: {
      'application/json': { schema: { $ref: '#/components/schemas/Error' } },
    },
  });
  const good: JsonObject = response
    ? {
        200: {
          description: operation.summary,
          headers: { etag: { schema: { type: 'string' } } },
          content: {
            'application/json': {
              schema: jsonSchemaOf(response, 'output', named),
            },
          },
        },
        304: {
          description: 'Nothing is different since the ETag in If-None-Match.',
        },
      }
    : { 204: { description: operation.summary } };
  return {
    ...good,
    ...Object.fromEntries(
      Object.entries<string>({ ...STATUSES, ...refusals }).map(
        ([status, description]) => [status, refused(description)],
      ),
    ),
  };
}

/**
 * The OpenAPI 3.1 document of the plugin's API, made from the schemas that requests are checked by.
 */
export function createDocument(): JsonObject {
  const all: Operation[] = Object.values(operations);
  const paths: Record<string, JsonObject> = {};
  const schemas: JsonObject = { Error: ERROR };
  for (const operation of all) {
    const { body, method, operationId, path, permission, summary } = operation;
    paths[path] = {
      ...paths[path],
      [method]: {
        operationId,
        summary,
        description: `Needs the permission \`${permission}\`.`,
        parameters: parametersOf(operation),
        ...(body && {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: jsonSchemaOf(body, 'input', schemas),
              },
            },
          },
        }),
        responses: responsesOf(operation, schemas),
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Crossmesh',
      version: '1',
      description: 'AWS App Mesh over several accounts.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/app-mesh' }],
    security: [{ backstage: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        backstage: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}
