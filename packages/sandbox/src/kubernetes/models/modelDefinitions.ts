import { listMergeKeys } from '../patch';
import type { OpenApiSchema } from '../schema';
import { definitionNameOf } from './definitionNameOf';
import { parseType } from './parseType';
import { readModel } from './readModel';
import type { ModelField } from './types';

const VALUES: Record<string, OpenApiSchema> = {
  string: { type: 'string' },
  boolean: { type: 'boolean' },
  Date: { type: 'string', format: 'date-time' },
  V1MicroTime: { type: 'string', format: 'date-time' },
  IntOrString: { type: 'string', format: 'int-or-string' },
  // Whatever JSON there may be.
  any: { 'x-kubernetes-preserve-unknown-fields': true },
  object: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
};

function valueSchema(name: string, format: string): OpenApiSchema {
  if (name === 'number') {
    return {
      type: format.startsWith('int') ? 'integer' : 'number',
      ...(format && { format }),
    };
  }
  return { ...VALUES[name], ...(format === 'byte' && { format }) };
}

/** How a strategic merge patch tells the items of a list apart, which clients read here. */
function mergeExtensions(name: string, of: string): Partial<OpenApiSchema> {
  const item = parseType(of);
  if (item.kind !== 'model') {
    return {};
  }
  const fields = readModel(item.name)?.fields ?? [];
  const sample = Object.fromEntries(fields.map(field => [field.name, true]));
  const path = name === 'ownerReferences' ? ['metadata', name] : ['spec', name];
  const [key] = listMergeKeys(path, [sample], true) ?? [];
  return key && sample[key]
    ? {
        'x-kubernetes-patch-merge-key': key,
        'x-kubernetes-patch-strategy': 'merge',
      }
    : {};
}

/**
 * Schemas of models and of all that they refer to, by definition name.
 *
 * @param roots - names of models, for example `V1Pod`.
 * @param prefix - of references, which end with a definition's name, for example `#/definitions/`.
 */
export function modelDefinitions(
  roots: string[],
  prefix: string,
): Record<string, OpenApiSchema> {
  const definitions: Record<string, OpenApiSchema> = {};

  function schemaOf(type: string, format: string): OpenApiSchema {
    const parsed = parseType(type);
    switch (parsed.kind) {
      case 'list':
        return { type: 'array', items: schemaOf(parsed.of, format) };
      case 'map':
        return {
          type: 'object',
          additionalProperties: schemaOf(parsed.of, format),
        };
      case 'model':
        define(parsed.name);
        return { $ref: `${prefix}${definitionNameOf(parsed.name)}` };
      default:
        return valueSchema(parsed.name, format);
    }
  }

  function property(field: ModelField): OpenApiSchema {
    const { name, type, format } = field;
    const parsed = parseType(type);
    const described =
      parsed.kind === 'model' ? readModel(parsed.name) : undefined;
    const description = field.description ?? described?.description;
    return {
      ...schemaOf(type, format),
      ...(description && { description }),
      ...(parsed.kind === 'list' && mergeExtensions(name, parsed.of)),
    };
  }

  function define(name: string): void {
    const key = definitionNameOf(name);
    const model = readModel(name);
    if (!model || definitions[key]) {
      return;
    }
    const schema: OpenApiSchema = { type: 'object' };
    definitions[key] = schema;
    const required = model.fields
      .filter(field => field.required)
      .map(field => field.name);
    Object.assign(schema, {
      description: model.description,
      ...(required.length > 0 && { required }),
      properties: Object.fromEntries(
        model.fields.map(field => [field.name, property(field)]),
      ),
    });
  }

  roots.forEach(define);
  return definitions;
}
