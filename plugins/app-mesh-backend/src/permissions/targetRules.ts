import { createPermissionRule } from '@backstage/plugin-permission-node';
import {
  isInAccounts,
  isInNamedMeshes,
} from '@crossmesh/plugin-app-mesh-common';
import { z } from 'zod';
import { appMeshTargetRef } from './resourceRefs';
import { accountsSchema } from './schemas';

/** The rules of the write permissions. */
export const targetRules = {
  inAccounts: createPermissionRule({
    name: 'IN_ACCOUNTS',
    description: 'Allow to write in these accounts only',
    resourceRef: appMeshTargetRef,
    paramsSchema: z.object({ accounts: accountsSchema }),
    apply: (target, { accounts }) => isInAccounts(target, accounts),
    toQuery: ({ accounts }) => ({
      matches: target => isInAccounts(target, accounts),
    }),
  }),
  inMeshes: createPermissionRule({
    name: 'IN_MESHES',
    description: 'Allow to write to meshes of these names only',
    resourceRef: appMeshTargetRef,
    paramsSchema: z.object({
      meshes: z.array(z.string()).describe('Names of meshes'),
    }),
    apply: (target, { meshes }) => isInNamedMeshes(target, meshes),
    toQuery: ({ meshes }) => ({
      matches: target => isInNamedMeshes(target, meshes),
    }),
  }),
};
