import * as sdk from '@aws-sdk/client-organizations';
import type { AwsService } from '../core';
import { membershipOperations } from './membershipOperations';
import { readOperations } from './readOperations';
import { treeOperations } from './treeOperations';
import { trustOperations } from './trustOperations';

/** AWS Organizations, as far as sharing meshes needs it. */
export function createOrganizations(): AwsService {
  const id = { min: 1, max: 100 };
  return {
    signingName: 'organizations',
    protocol: 'json-1.1',
    isGlobal: true,
    sdk,
    operations: [
      ...readOperations,
      ...treeOperations,
      ...membershipOperations,
      ...trustOperations,
    ],
    inputErrors: {
      invalid: 'InvalidInputException',
      malformed: 'SerializationException',
    },
    throttled: { code: 'TooManyRequestsException' },
    constraints: {
      AccountId: { pattern: /^\d{12}$/ },
      ParentId: id,
      ChildId: id,
      ChildType: { values: Object.values(sdk.ChildType) },
      MaxResults: { min: 1, max: 20 },
      ServicePrincipal: { min: 1, max: 128, pattern: /^[\w+=,.@-]*$/ },
    },
  };
}
