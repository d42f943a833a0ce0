import * as sdk from '@aws-sdk/client-sts';
import type { AwsService } from '../core';
import { operations } from './operations';

/** AWS Security Token Service. */
export function createSts(): AwsService {
  return {
    signingName: 'sts',
    protocol: 'query',
    isGlobal: true,
    xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    sdk,
    operations,
    inputErrors: { invalid: 'ValidationError', malformed: 'ValidationError' },
    throttled: { code: 'Throttling', status: 400 },
    constraints: {
      RoleArn: { min: 20, max: 2048 },
      RoleSessionName: { min: 2, max: 64, pattern: /^[\w+=,.@-]*$/ },
      DurationSeconds: { min: 900, max: 43200 },
      ExternalId: { min: 2, max: 1224 },
    },
  };
}
