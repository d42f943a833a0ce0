import * as sdk from '@aws-sdk/client-iam';
import type { AwsService } from '../core';
import { operations } from './operations';

/** AWS Identity and Access Management, as far as meshes need it. */
export function createIam(): AwsService {
  return {
    signingName: 'iam',
    protocol: 'query',
    isGlobal: true,
    xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
    sdk,
    operations,
    inputErrors: { invalid: 'ValidationError', malformed: 'ValidationError' },
    throttled: { code: 'Throttling', status: 400 },
    constraints: {
      RoleName: { min: 1, max: 64, pattern: /^[\w+=,.@-]+$/ },
      AWSServiceName: { min: 1, max: 128 },
      PathPrefix: { min: 1, max: 512, pattern: /^\// },
      MaxItems: { min: 1, max: 1000 },
    },
  };
}
