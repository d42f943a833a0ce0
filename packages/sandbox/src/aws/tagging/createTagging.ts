import * as sdk from '@aws-sdk/client-resource-groups-tagging-api';
import type { AwsService } from '../core';
import { readOperations } from './readOperations';
import { writeOperations } from './writeOperations';

/** AWS Resource Groups Tagging API, for App Mesh's resources. */
export function createTagging(): AwsService {
  return {
    signingName: 'tagging',
    protocol: 'json-1.1',
    sdk,
    operations: [...readOperations, ...writeOperations],
    inputErrors: {
      invalid: 'InvalidParameterException',
      malformed: 'SerializationException',
    },
    throttled: { code: 'ThrottledException', status: 400 },
    constraints: {
      'TagResourcesInput.ResourceARNList': { min: 1, max: 20 },
      'UntagResourcesInput.ResourceARNList': { min: 1, max: 20 },
      'GetResourcesInput.ResourceARNList': { min: 1, max: 100 },
      'ResourceARNList[]': { min: 1, max: 1011 },
      ResourcesPerPage: { min: 1, max: 100 },
      TagFilters: { max: 50 },
      TagKeys: { min: 1, max: 50 },
      'TagKeys[]': { min: 1, max: 128 },
      'TagFilter.Key': { min: 1, max: 128 },
      'TagFilter.Values': { max: 20 },
      ResourceTypeFilters: { max: 100 },
    },
  };
}
