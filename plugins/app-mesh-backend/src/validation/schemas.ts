import { isRuleCode } from '@crossmesh/plugin-app-mesh-common';
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

/** The account that is asked for. */
export const accountSchema = z.object({
  accountId: z
    .string()
    .regex(/^\d{12}$/, 'must be the twelve digits of an account'),
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

const date = z.iso.datetime({
  offset: true,
  error: 'must be a date such as 2026-11-22T10:00:00Z',
});

/** The moment that a graph is asked for. */
export const momentSchema = z.object({ at: date.optional() });

/** The moments that are compared. */
export const comparisonSchema = z.object({ from: date, to: date.optional() });

/** How a graph is collapsed. */
export const collapseSchema = z.object({
  by: z.enum(
    ['account', 'team', 'namespace'],
    'must be account, team or namespace',
  ),
});

/** Which changes are asked for. */
export const changesSchema = z.object({
  since: date.optional(),
  until: date.optional(),
  mesh: z
    .string()
    .regex(
      /^[a-z]{2}(-[a-z]+)+-\d{1,2}\/\d{12}\/[A-Za-z0-9_-]{1,255}$/,
      'must be REGION/OWNER/NAME',
    )
    .transform(key => {
      const [region, meshOwner, meshName] = key.split('/');
      return { region, meshOwner, meshName };
    })
    .optional(),
  accountId: z
    .string()
    .regex(/^\d{12}$/, 'must be the twelve digits of an account')
    .optional(),
  limit: z.coerce
    .number('must be a whole number from 1 to 1000')
    .int('must be a whole number from 1 to 1000')
    .min(1, 'must be a whole number from 1 to 1000')
    .max(1000, 'must be a whole number from 1 to 1000')
    .optional(),
});

/** The resource that is asked for. */
export const resourceSchema = z.object({
  arn: z.string('must be an App Mesh ARN').max(2048, 'must be an App Mesh ARN'),
});

/** A parameter that may be given more than once. */
function many<T extends z.ZodType<string>>(item: T) {
  return z
    .preprocess(
      value => (typeof value === 'string' ? [value] : value),
      z.array(item).max(100, 'must not be given more than a hundred times'),
    )
    .optional();
}

const ruleCode = z
  .string()
  .refine(isRuleCode, 'must be the code of a rule such as AM101');

/** Which findings are asked for. */
export const findingsSchema = z.object({
  code: many(ruleCode),
  severity: many(
    z.enum(['error', 'warning', 'info'], 'must be error, warning or info'),
  ),
  account: many(
    z.string().regex(/^\d{12}$/, 'must be the twelve digits of an account'),
  ),
  team: many(
    z
      .string()
      .regex(
        /^[A-Za-z]+:[A-Za-z0-9_.-]{1,63}\/[A-Za-z0-9_.-]{1,63}$/,
        'must be an entity reference such as group:default/team-a',
      ),
  ),
});

const MOST_MANIFESTS = 500;
const accountId = z
  .string()
  .regex(/^\d{12}$/, 'must be the twelve digits of an account');
const kubernetesName = z.string().max(253, 'must be the name of an object');

/** A change that is to be held against the rules. */
export const changeCheckSchema = z.object({
  objects: z
    .array(
      z.object({
        accountId,
        cluster: kubernetesName.optional(),
        namespace: kubernetesName.optional(),
        manifests: z
          .array(z.unknown())
          .max(MOST_MANIFESTS, `must be at most ${MOST_MANIFESTS} manifests`),
      }),
    )
    .max(100, 'must be at most a hundred places')
    .default([]),
  removed: z
    .array(z.string().max(2048, 'must be an App Mesh ARN'))
    .max(5000, 'must be at most 5000 ARNs')
    .default([]),
  accept: z
    .array(ruleCode)
    .max(100, 'must be at most a hundred codes')
    .default([]),
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
