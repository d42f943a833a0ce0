import { definitionNameOf, modelDefinitions, modelNameOf } from '../models';
import type { ResourceType } from '../registry';
import type { OpenApiSchema } from '../schema';

const OBJECT_META = 'V1ObjectMeta';

function customName({ group, version, kind }: ResourceType): string {
  return `${group.split('.').reverse().join('.')}.${version}.${kind}`;
}

function customSchema(type: ResourceType, prefix: string): OpenApiSchema {
  return {
    type: 'object',
    ...type.schema,
    properties: {
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata: { $ref: `${prefix}${definitionNameOf(OBJECT_META)}` },
      ...type.schema?.properties,
    },
  };
}

/**
 * The schemas of types and of what they are made of, by definition name: those of Kubernetes' own types, and what the
 * definitions of custom resources say.
 *
 * @param prefix - of references; a definition's name follows.
 */
export function openApiSchemas(
  types: ResourceType[],
  prefix: string,
): Record<string, OpenApiSchema> {
  const named = types.map(type => ({ type, model: modelNameOf(type) }));
  const models = named.flatMap(({ model }) => model ?? []);
  const schemas = modelDefinitions([...models, OBJECT_META], prefix);
  for (const { type, model } of named) {
    const { group, version, kind } = type;
    const name = model ? definitionNameOf(model) : customName(type);
    schemas[name] = {
      ...(model ? schemas[name] : customSchema(type, prefix)),
      'x-kubernetes-group-version-kind': [{ group, version, kind }],
    };
  }
  return schemas;
}
