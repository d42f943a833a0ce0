import type { StructuralSchema } from '../../kubernetes';

/** Short forms for structural schemas; a name that ends in `*` is required. */
export function object(
  fields: Record<string, StructuralSchema>,
): StructuralSchema {
  const entries = Object.entries(fields);
  const required = entries
    .filter(([name]) => name.endsWith('*'))
    .map(([name]) => name.slice(0, -1));
  return {
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([name, field]) => [name.replace('*', ''), field]),
    ),
    ...(required.length > 0 && { required }),
  };
}

export function array(
  items: StructuralSchema,
  minItems?: number,
  maxItems?: number,
): StructuralSchema {
  return {
    type: 'array',
    items,
    ...(minItems !== undefined && { minItems }),
    ...(maxItems !== undefined && { maxItems }),
  };
}

export function text(minLength?: number, maxLength?: number): StructuralSchema {
  return {
    type: 'string',
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
  };
}

export function integer(minimum?: number, maximum?: number): StructuralSchema {
  return {
    type: 'integer',
    format: 'int64',
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
  };
}

export function oneOf(...values: string[]): StructuralSchema {
  return { type: 'string', enum: values };
}

export const flag: StructuralSchema = { type: 'boolean' };

export const textMap: StructuralSchema = {
  type: 'object',
  additionalProperties: { type: 'string' },
};
