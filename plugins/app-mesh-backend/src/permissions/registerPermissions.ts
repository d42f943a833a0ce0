import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  appMeshReadPermission,
  appMeshRefreshPermission,
  appMeshWritePermissions,
  parseMeshTarget,
  type PermittedResource,
} from '@crossmesh/plugin-app-mesh-common';
import { appMeshResourceRef, appMeshTargetRef } from './resourceRefs';
import { resourceRules } from './resourceRules';
import { targetRules } from './targetRules';

/**
 * Registers all permissions with their rules.
 */
export function registerPermissions(options: {
  permissionsRegistry: PermissionsRegistryService;
  getResources: (arns: string[]) => Promise<(PermittedResource | undefined)[]>;
}): void {
  const { getResources, permissionsRegistry } = options;
  permissionsRegistry.addPermissions([appMeshRefreshPermission]);
  permissionsRegistry.addResourceType({
    resourceRef: appMeshResourceRef,
    permissions: [appMeshReadPermission],
    rules: Object.values(resourceRules),
    getResources,
  });
  permissionsRegistry.addResourceType({
    resourceRef: appMeshTargetRef,
    permissions: appMeshWritePermissions,
    rules: Object.values(targetRules),
    getResources: async references => references.map(parseMeshTarget),
  });
}
