import { z } from 'zod';

/** The path of a mesh. */
export const meshSchema = z.object({
  region: z
    .string()
    .regex(
      /^[a-z]{2}(-[a-z]+)+-\d{1,2}$/,
      'must be an AWS region such as us-west-2',
    ),
  owner: z
    .string()
    .regex(/^\d{12}$/, 'must be the twelve digits of an account'),
  name: z
    .string()
    .regex(
      /^[A-Za-z0-9_-]{1,255}$/,
      'must be a mesh name: letters, digits, - and _',
    ),
});

const entityPart = z
  .string()
  .regex(
    /^[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/,
    'must be a part of an entity reference',
  );

/** The path of an entity. */
export const entitySchema = z.object({
  kind: entityPart,
  namespace: entityPart,
  name: entityPart,
});

/** How far a neighbourhood reaches. */
export const neighbourhoodSchema = z.object({
  depth: z.coerce
    .number('must be a whole number from 1 to 10')
    .int('must be a whole number from 1 to 10')
    .min(1, 'must be a whole number from 1 to 10')
    .max(10, 'must be a whole number from 1 to 10')
    .optional(),
  direction: z
    .enum(['callers', 'callees', 'both'], 'must be callers, callees or both')
    .optional(),
});
