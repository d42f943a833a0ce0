import { z } from 'zod';

/**
 * The schema of an object type, with all its fields and no others.
 *
 * @param name - under which the OpenAPI document has it
 */
export function objectOf<T extends object>(
  name: string,
  shape: { [K in keyof T]-?: z.ZodType<T[K]> },
): z.ZodType<T> {
  // Zod's own inference does not follow a mapped type; the parameter holds shape and type together.
  return z.object(shape).meta({ id: name }) as unknown as z.ZodType<T>;
}
