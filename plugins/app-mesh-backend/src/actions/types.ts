import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ReadAuthorizer } from '../authorization';
import type { MeshViews } from '../views';

export interface ActionOptions {
  actionsRegistry: ActionsRegistryService;
  reading: ReadAuthorizer;
  views: MeshViews;
}
