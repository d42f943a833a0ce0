import * as sdk from '@aws-sdk/client-servicediscovery';
import type { AwsService } from '../core';
import { instanceOperations } from './instanceOperations';
import { namespaceOperations } from './namespaceOperations';
import { serviceOperations } from './serviceOperations';
import { tagOperations } from './tagOperations';

/** AWS Cloud Map. */
export function createCloudMap(): AwsService {
  return {
    signingName: 'servicediscovery',
    protocol: 'json-1.1',
    sdk,
    operations: [
      ...namespaceOperations,
      ...serviceOperations,
      ...instanceOperations,
      ...tagOperations,
    ],
    inputErrors: {
      invalid: 'InvalidInput',
      malformed: 'SerializationException',
    },
    throttled: { code: 'ThrottlingException', status: 400 },
    constraints: {
      'CreateHttpNamespaceRequest.Name': {
        min: 1,
        max: 1024,
        pattern: /^[!-~]{1,1024}$/,
      },
      'CreatePrivateDnsNamespaceRequest.Name': {
        min: 1,
        max: 253,
        pattern: /^[!-~]{1,253}$/,
      },
      'CreateServiceRequest.Name': {
        min: 1,
        max: 127,
        pattern: /^([A-Za-z0-9_][A-Za-z0-9._-]*)$/,
      },
      CreatorRequestId: { max: 64 },
      InstanceId: { min: 1, max: 64, pattern: /^[0-9a-zA-Z_/:.@-]+$/ },
      MaxResults: { min: 1, max: 100 },
    },
  };
}
