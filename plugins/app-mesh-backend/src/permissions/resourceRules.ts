import { createPermissionRule } from '@backstage/plugin-permission-node';
import {
  isEntityOwner,
  isInAccounts,
  isInMeshes,
} from '@crossmesh/plugin-app-mesh-common';
import { z } from 'zod';
import { appMeshResourceRef } from './resourceRefs';
import { accountsSchema } from './schemas';

/** The rules of the read permission. */
export const resourceRules = {
  inAccounts: createPermissionRule({
    name: 'IN_ACCOUNTS',
    description: 'Allow to read what these accounts created only',
    resourceRef: appMeshResourceRef,
    paramsSchema: z.object({ accounts: accountsSchema }),
    apply: (resource, { accounts }) => isInAccounts(resource, accounts),
    toQuery: ({ accounts }) => ({
      matches: resource => isInAccounts(resource, accounts),
    }),
  }),
  inMeshes: createPermissionRule({
    name: 'IN_MESHES',
    description: 'Allow to read these meshes only',
    resourceRef: appMeshResourceRef,
    paramsSchema: z.object({
      meshes: z.array(z.string()).describe('Keys of meshes: REGION/OWNER/NAME'),
    }),
    apply: (resource, { meshes }) => isInMeshes(resource, meshes),
    toQuery: ({ meshes }) => ({
      matches: resource => isInMeshes(resource, meshes),
    }),
  }),
  isEntityOwner: createPermissionRule({
    name: 'IS_ENTITY_OWNER',
    description: 'Allow to read what belongs to these owners in the catalog',
    resourceRef: appMeshResourceRef,
    paramsSchema: z.object({
      claims: z
        .array(z.string())
        .describe('Entity references, of whom one must own the resource'),
    }),
    apply: (resource, { claims }) => isEntityOwner(resource, claims),
    toQuery: ({ claims }) => ({
      matches: resource => isEntityOwner(resource, claims),
    }),
  }),
};
