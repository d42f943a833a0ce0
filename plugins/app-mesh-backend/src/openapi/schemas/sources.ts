import type {
  AccountSummary,
  ShareState,
  SnapshotSource,
  SourceError,
} from '@crossmesh/plugin-app-mesh-common';
import { z } from 'zod';
import { dateTime } from './identity';
import { objectOf } from './objectOf';

const service = z.enum([
  'app-mesh',
  'ram',
  'iam',
  'cloud-map',
  'tagging',
  'kubernetes',
  'catalog',
]);

export const sourceError = objectOf<SourceError>('SourceError', {
  accountId: z.string(),
  accountName: z.string().optional(),
  region: z.string(),
  service,
  cluster: z.string().optional(),
  role: z.string().optional().describe('ARN'),
  name: z.string().describe("The error's class, for example NotAllowedError"),
  message: z
    .string()
    .describe('One sentence naming account, region, resource and remedy'),
  occurredAt: dateTime,
});

export const snapshotSource = objectOf<SnapshotSource>('SnapshotSource', {
  accountId: z.string(),
  region: z.string(),
  service,
  cluster: z.string().optional(),
  readAt: dateTime.optional().describe('When it last answered'),
  error: sourceError.optional().describe('Why the last attempt failed'),
  retryAt: dateTime.optional().describe('When it is asked again after failing'),
  throttledAt: dateTime
    .optional()
    .describe('When AWS throttled the last reading'),
});

export const shareState = objectOf<ShareState>('ShareState', {
  consumer: z.string().describe('Twelve digits'),
  state: z.enum([
    'shared',
    'organization',
    'pending',
    'expired',
    'rejected',
    'unknown',
  ]),
  resourceShareArn: z.string().optional(),
  invitationExpiresAt: dateTime
    .optional()
    .describe('Of pending invitations only'),
});

export const accountSummary = objectOf<AccountSummary>('AccountSummary', {
  accountId: z.string(),
  name: z.string(),
  regions: z.array(z.string()),
  team: z.string().optional().describe('Entity reference'),
  role: z.string().optional().describe('ARN of the role that is used there'),
  clusters: z.array(z.string()),
  serviceLinkedRole: z.enum(['present', 'absent', 'unknown']),
  sources: z.array(snapshotSource),
});
