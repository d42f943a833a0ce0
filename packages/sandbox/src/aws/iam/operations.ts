import * as sdk from '@aws-sdk/client-iam';
import type {
  CreateServiceLinkedRoleRequest,
  GetRoleRequest,
  ListRolesRequest,
} from '@aws-sdk/client-iam';
import { AwsError, operation, page, type AwsOperation } from '../core';
import {
  APP_MESH_SERVICE,
  ensureServiceLinkedRole,
} from './ensureServiceLinkedRole';
import { presentRole } from './presentRole';

const createServiceLinkedRole = operation<CreateServiceLinkedRoleRequest>(
  sdk.CreateServiceLinkedRole$,
  (input, { world, accountId }) => {
    if (input.AWSServiceName !== APP_MESH_SERVICE) {
      throw new AwsError(
        'InvalidInputException',
        `The sandbox has no service-linked role for ${input.AWSServiceName}`,
      );
    }
    if (input.CustomSuffix !== undefined) {
      throw new AwsError(
        'InvalidInputException',
        `Custom suffix is not allowed for ${APP_MESH_SERVICE}`,
      );
    }
    const role = ensureServiceLinkedRole(world, accountId, input.Description);
    if (!role) {
      throw new AwsError(
        'InvalidInputException',
        'Service role name AWSServiceRoleForAppMesh has been taken in this account, please try a different suffix.',
      );
    }
    return { Role: presentRole(role) };
  },
);

const getRole = operation<GetRoleRequest>(
  sdk.GetRole$,
  (input, { world, accountId }) => {
    const role = world.state.iam.roles[accountId]?.[input.RoleName ?? ''];
    if (!role) {
      throw new AwsError(
        'NoSuchEntityException',
        `The role with name ${input.RoleName} cannot be found.`,
      );
    }
    return { Role: presentRole(role) };
  },
);

const listRoles = operation<ListRolesRequest>(
  sdk.ListRoles$,
  (input, { world, accountId }) => {
    const { PathPrefix: prefix = '/' } = input;
    const roles = Object.values(world.state.iam.roles[accountId] ?? {});
    const { items, nextToken } = page(
      roles.filter(role => role.path.startsWith(prefix)),
      {
        key: role => role.name,
        limit: input.MaxItems ?? 100,
        token: input.Marker,
        invalidToken: 'InvalidInputException',
      },
    );
    return {
      Roles: items.map(presentRole),
      IsTruncated: nextToken !== undefined,
      Marker: nextToken,
    };
  },
);

export const operations: AwsOperation[] = [
  createServiceLinkedRole,
  getRole,
  listRoles,
];
