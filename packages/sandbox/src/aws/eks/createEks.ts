import * as sdk from '@aws-sdk/client-eks';
import type { AwsService } from '../core';
import { operations } from './operations';

/** Amazon Elastic Kubernetes Service, as far as finding clusters needs it. */
export function createEks(): AwsService {
  return {
    signingName: 'eks',
    protocol: 'rest-json',
    sdk,
    operations,
    inputErrors: {
      invalid: 'InvalidParameterException',
      malformed: 'InvalidRequestException',
    },
    throttled: { code: 'ThrottlingException' },
    constraints: {
      'ListClustersRequest.maxResults': { min: 1, max: 100 },
    },
  };
}
