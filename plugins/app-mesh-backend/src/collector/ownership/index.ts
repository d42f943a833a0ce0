export { CatalogOwners } from './CatalogOwners';
export { readCatalogOwners } from './readCatalogOwners';
export { resolveOwnership } from './resolveOwnership';
export { OwnersCache } from './OwnersCache';
