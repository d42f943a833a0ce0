export {
  appMeshRulesExtensionPoint,
  type AppMeshRulesExtensionPoint,
} from './appMeshRulesExtensionPoint';
