import * as sdk from '@aws-sdk/client-ram';
import type {
  AssociateResourceSharePermissionRequest,
  GetPermissionRequest,
  ListPermissionVersionsRequest,
  ListPermissionsRequest,
  ListResourceSharePermissionsRequest,
  ListResourceTypesRequest,
} from '@aws-sdk/client-ram';
import { operation, type AwsOperation } from '../core';
import { checkPermission, findPermission } from './checkPermission';
import { findOwnShare, sharesOf } from './findShare';
import {
  MESH_TYPE,
  permissionPolicy,
  permissionVersions,
  presentPermission,
} from './meshPermission';
import { ramPage } from './ramPage';
import { settle } from './settle';

const latest = permissionVersions.slice(-1);

const listPermissions = operation<ListPermissionsRequest>(
  sdk.ListPermissions$,
  input => {
    const { resourceType = MESH_TYPE, permissionType = 'ALL' } = input;
    const matches =
      resourceType.toLowerCase() === MESH_TYPE.toLowerCase() &&
      permissionType !== 'CUSTOMER_MANAGED';
    const { items, nextToken } = ramPage(
      matches ? latest : [],
      input,
      item => item.version,
    );
    return { permissions: items.map(presentPermission), nextToken };
  },
);

const listPermissionVersions = operation<ListPermissionVersionsRequest>(
  sdk.ListPermissionVersions$,
  input => {
    checkPermission(input.permissionArn);
    const { items, nextToken } = ramPage(
      permissionVersions,
      input,
      item => item.version,
    );
    return { permissions: items.map(presentPermission), nextToken };
  },
);

const getPermission = operation<GetPermissionRequest>(
  sdk.GetPermission$,
  input => ({
    permission: {
      ...presentPermission(
        findPermission(input.permissionArn, input.permissionVersion),
      ),
      permission: permissionPolicy(),
    },
  }),
);

const listResourceSharePermissions =
  operation<ListResourceSharePermissionsRequest>(
    sdk.ListResourceSharePermissions$,
    (input, context) => {
      settle(context.world);
      const joined = sharesOf('OTHER-ACCOUNTS', context).find(
        share => share.arn === input.resourceShareArn,
      );
      const share = joined ?? findOwnShare(input.resourceShareArn, context);
      const hasMesh = Object.values(share.associations).some(
        ({ type, status }) => type === 'RESOURCE' && status === 'ASSOCIATED',
      );
      const { items, nextToken } = ramPage(
        hasMesh ? latest : [],
        input,
        item => item.version,
      );
      return {
        permissions: items.map(item => ({
          ...presentPermission(item),
          status: 'ASSOCIATED',
        })),
        nextToken,
      };
    },
  );

const associatePermission = operation<AssociateResourceSharePermissionRequest>(
  sdk.AssociateResourceSharePermission$,
  (input, context) => {
    settle(context.world);
    findOwnShare(input.resourceShareArn, context);
    const { permissionArn, permissionVersion, clientToken } = input;
    findPermission(permissionArn, permissionVersion);
    // Every mesh in a share has this permission already: there is no other.
    return { returnValue: true, clientToken };
  },
);

const listResourceTypes = operation<ListResourceTypesRequest>(
  sdk.ListResourceTypes$,
  input => {
    const { resourceRegionScope = 'ALL' } = input;
    return {
      resourceTypes:
        resourceRegionScope === 'GLOBAL'
          ? []
          : [
              {
                resourceType: MESH_TYPE,
                serviceName: 'appmesh',
                resourceRegionScope: 'REGIONAL',
              },
            ],
    };
  },
);

export const permissionOperations: AwsOperation[] = [
  listPermissions,
  listPermissionVersions,
  getPermission,
  listResourceSharePermissions,
  associatePermission,
  listResourceTypes,
];
