import * as sdk from '@aws-sdk/client-ram';
import type { AwsService } from '../core';
import { associationOperations } from './associationOperations';
import { changeOperations } from './changeOperations';
import { invitationOperations } from './invitationOperations';
import { listOperations } from './listOperations';
import { permissionOperations } from './permissionOperations';
import { shareOperations } from './shareOperations';

/** AWS Resource Access Manager, as far as sharing meshes needs it. */
export function createRam(): AwsService {
  return {
    signingName: 'ram',
    protocol: 'rest-json',
    sdk,
    operations: [
      ...shareOperations,
      ...associationOperations,
      ...invitationOperations,
      ...listOperations,
      ...permissionOperations,
      ...changeOperations,
    ],
    inputErrors: {
      invalid: 'InvalidParameterException',
      malformed: 'InvalidParameterException',
    },
    throttled: { code: 'ThrottlingException' },
    constraints: {
      name: { min: 1, max: 255 },
      resourceOwner: { values: Object.values(sdk.ResourceOwner) },
      associationType: {
        values: Object.values(sdk.ResourceShareAssociationType),
      },
      associationStatus: {
        values: Object.values(sdk.ResourceShareAssociationStatus),
      },
      resourceShareStatus: { values: Object.values(sdk.ResourceShareStatus) },
      maxResults: { min: 1, max: 500 },
      permissionType: { values: Object.values(sdk.PermissionTypeFilter) },
      resourceRegionScope: {
        values: Object.values(sdk.ResourceRegionScopeFilter),
      },
    },
  };
}
