export { CatalogKnownEntities } from './CatalogKnownEntities';
export type { KnownEntities } from './types';
