import type {
  ChangeCheckResponse,
  FindingsResponse,
  IgnoredFinding,
  NotEvaluatedRule,
  RuleEdge,
  RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import { z } from 'zod';
import { resourceKind } from './identity';
import { objectOf } from './objectOf';

const ruleFinding = objectOf<RuleFinding>('RuleFinding', {
  code: z.string().describe('For example AM101'),
  severity: z.enum(['error', 'warning', 'info']),
  title: z.string(),
  explanation: z.string(),
  remedy: z.string(),
  docs: z
    .string()
    .describe(
      "The rule's page: a URL, or where none is configured a path in Crossmesh's repository",
    ),
  path: z.string().optional(),
  edge: objectOf<RuleEdge>('RuleEdge', {
    type: z.enum(['ingress', 'provider', 'route', 'backend']),
    source: z.string(),
    target: z.string(),
  }).optional(),
  arn: z.string(),
  kind: resourceKind,
  name: z.string(),
  accountId: z.string(),
  region: z.string(),
  team: z.string().optional(),
});

const notEvaluatedRule = objectOf<NotEvaluatedRule>('NotEvaluatedRule', {
  code: z.string(),
  title: z.string(),
  accountId: z.string(),
  source: z.enum([
    'app-mesh',
    'ram',
    'iam',
    'kubernetes',
    'catalog',
    'cloud-map',
    'meshes',
  ]),
  message: z.string(),
});

export const findingsResponse = objectOf<FindingsResponse>('FindingsResponse', {
  findings: z.array(ruleFinding),
  notEvaluated: z.array(notEvaluatedRule),
  ignored: z.array(
    objectOf<IgnoredFinding>('IgnoredFinding', {
      finding: ruleFinding,
      reason: z.string(),
      until: z.iso.datetime(),
    }),
  ),
});

export const changeCheckResponse = objectOf<ChangeCheckResponse>(
  'ChangeCheckResponse',
  {
    takenAt: z.iso
      .datetime()
      .optional()
      .describe('When the mesh was read; absent if it never was'),
    introduced: z.array(ruleFinding),
    cleared: z.array(ruleFinding),
    hidden: z.array(
      z.object({
        code: z.string(),
        severity: z.enum(['error', 'warning', 'info']),
        title: z.string(),
        count: z.int(),
      }),
    ),
    notEvaluated: z.array(notEvaluatedRule),
  },
);
