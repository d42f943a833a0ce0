import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { MeshViews } from '../views';

export interface ActionOptions {
  actionsRegistry: ActionsRegistryService;
  permissions: PermissionsService;
  views: MeshViews;
}
