export { createCheckRulesAction } from './checkRules';
export { createProvisioningActions } from './createProvisioningActions';
export { createRefreshCatalogAction } from './refreshCatalog';
export { createRenderManifestsAction } from './renderManifests';
