export { AppMeshEntityProvider } from './AppMeshEntityProvider';
export { CatalogKnownEntities } from './known';
export { DatabaseRounds } from './rounds';
