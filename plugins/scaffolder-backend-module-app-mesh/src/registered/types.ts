import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';

/** A template action, whatever it takes. */
export type AnyTemplateAction = Parameters<
  (typeof scaffolderActionsExtensionPoint)['T']['addActions']
>[number];

export interface RegisterOptions {
  actionsRegistry: ActionsRegistryService;
  /** Those that can be asked about. */
  actions: AnyTemplateAction[];
}
