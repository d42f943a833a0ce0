import { isFields } from '../objects';
import type { StatusCause } from '../http/StatusError';
import type { StructuralSchema } from './types';

function typeOf(value: unknown): string {
  if (Array.isArray(value)) {
    return 'array';
  }
  if (value === null) {
    return 'null';
  }
  if (typeof value === 'number') {
    return Number.isInteger(value) ? 'integer' : 'number';
  }
  return typeof value;
}

function fits(value: unknown, schema: StructuralSchema): boolean {
  const actual = typeOf(value);
  return (
    schema.type === undefined ||
    actual === schema.type ||
    (schema.type === 'number' && actual === 'integer')
  );
}

/** What is wrong with a value, in the API server's words. */
export function validateSchema(
  value: unknown,
  schema: StructuralSchema,
  path: string = '',
): StatusCause[] {
  const causes: StatusCause[] = [];
  const field = path || '<nil>';
  function refuse(message: string) {
    const reason = 'FieldValueInvalid';
    const shown = isFields(value) || Array.isArray(value);
    causes.push({
      reason,
      field,
      message: `Invalid value: ${
        shown ? `"${typeOf(value)}"` : JSON.stringify(value)
      }: ${path} in body ${message}`,
    });
  }
  if (!fits(value, schema)) {
    causes.push({
      reason: 'FieldValueTypeInvalid',
      field,
      message: `Invalid value: "${typeOf(
        value,
      )}": ${path} in body must be of type ${schema.type}: "${typeOf(value)}"`,
    });
    return causes;
  }
  if (schema.enum && !schema.enum.includes(value as string)) {
    causes.push({
      reason: 'FieldValueNotSupported',
      field,
      message: `Unsupported value: ${JSON.stringify(
        value,
      )}: supported values: ${schema.enum.map(item => `"${item}"`).join(', ')}`,
    });
  }
  if (typeof value === 'number') {
    if (schema.minimum !== undefined && value < schema.minimum) {
      refuse(`should be greater than or equal to ${schema.minimum}`);
    }
    if (schema.maximum !== undefined && value > schema.maximum) {
      refuse(`should be less than or equal to ${schema.maximum}`);
    }
  }
  if (typeof value === 'string') {
    if (schema.minLength !== undefined && value.length < schema.minLength) {
      refuse(`should be at least ${schema.minLength} chars long`);
    }
    if (schema.maxLength !== undefined && value.length > schema.maxLength) {
      refuse(`should be at most ${schema.maxLength} chars long`);
    }
    if (schema.pattern && !new RegExp(schema.pattern).test(value)) {
      refuse(`should match '${schema.pattern}'`);
    }
    if (schema.format === 'date-time' && Number.isNaN(Date.parse(value))) {
      refuse(`must be of type date-time: ${JSON.stringify(value)}`);
    }
  }
  if (Array.isArray(value)) {
    if (schema.minItems !== undefined && value.length < schema.minItems) {
      refuse(`should have at least ${schema.minItems} items`);
    }
    if (schema.maxItems !== undefined && value.length > schema.maxItems) {
      refuse(`should have at most ${schema.maxItems} items`);
    }
    for (const [index, item] of value.entries()) {
      causes.push(
        ...validateSchema(item, schema.items ?? {}, `${path}[${index}]`),
      );
    }
  }
  if (isFields(value)) {
    for (const name of schema.required ?? []) {
      if (value[name] === undefined) {
        causes.push({
          reason: 'FieldValueRequired',
          field: path ? `${path}.${name}` : name,
          message: 'Required value',
        });
      }
    }
    for (const [name, part] of Object.entries(value)) {
      const rules = schema.properties?.[name] ?? schema.additionalProperties;
      if (rules && part !== undefined) {
        causes.push(
          ...validateSchema(part, rules, path ? `${path}.${name}` : name),
        );
      }
    }
  }
  return causes;
}
