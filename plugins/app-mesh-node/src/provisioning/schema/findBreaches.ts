import type { NormalizedSchema } from '@smithy/core/schema';
import { breachOf } from './breachOf';
import { limits } from './limits';
import { requiredMembers } from './requiredMembers';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function limitsBroken(
  value: unknown,
  [structure, member]: [string, string],
  path: string,
): string[] {
  const limit = limits[`${structure}.${member}`] ?? limits[member];
  const own = limit && breachOf(value, limit);
  const ofItems = limits[`${member}[]`];
  const items = ofItems && Array.isArray(value) ? value : [];
  return [
    ...(own ? [`${path} ${own}`] : []),
    ...items.flatMap((item, index) => {
      const broken = breachOf(item, ofItems);
      return broken ? [`${path}[${index}] ${broken}`] : [];
    }),
  ];
}

function ofStructure(
  value: unknown,
  schema: NormalizedSchema,
  path: string,
): string[] {
  if (!isRecord(value)) {
    return [`${path} must be an object`];
  }
  const members = new Map(schema.structIterator());
  const given = Object.keys(value).filter(
    name => (value[name] ?? undefined) !== undefined,
  );
  const unknown = given
    .filter(name => !members.has(name))
    .map(
      name =>
        `${path}.${name} is unknown, use ${[...members.keys()].join(', ')}`,
    );
  const missing = requiredMembers(schema)
    .filter(name => !given.includes(name))
    .map(name => `${path}.${name} is missing`);
  const notOne =
    schema.isUnionSchema() && given.length !== 1
      ? [`${path} must have exactly one of ${[...members.keys()].join(', ')}`]
      : [];
  return [
    ...unknown,
    ...missing,
    ...notOne,
    ...[...members].flatMap(([name, member]) => {
      const where = `${path}.${name}`;
      return given.includes(name)
        ? [
            ...limitsBroken(value[name], [schema.getName() ?? '', name], where),
            ...findBreaches(value[name], member, where),
          ]
        : [];
    }),
  ];
}

/**
 * Where a value breaks what a schema of the AWS SDK, or one of App Mesh's limits, says; each a clause that
 * begins with the path. What the schema does not know is a breach too: the cluster would store a misspelt
 * field in silence.
 */
export function findBreaches(
  value: unknown,
  schema: NormalizedSchema,
  path: string,
): string[] {
  if (schema.isStructSchema()) {
    return ofStructure(value, schema, path);
  }
  if (schema.isListSchema()) {
    return Array.isArray(value)
      ? value.flatMap((item, index) =>
          findBreaches(item, schema.getValueSchema(), `${path}[${index}]`),
        )
      : [`${path} must be a list`];
  }
  if (schema.isStringSchema() && typeof value !== 'string') {
    return [`${path} must be a text`];
  }
  if (schema.isNumericSchema() && !Number.isInteger(value)) {
    return [`${path} must be a whole number`];
  }
  if (schema.isBooleanSchema() && typeof value !== 'boolean') {
    return [`${path} must be true or false`];
  }
  return [];
}
