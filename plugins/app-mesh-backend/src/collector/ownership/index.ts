export { CatalogOwners } from './CatalogOwners';
export { readCatalogOwners } from './readCatalogOwners';
export { readOwnerTag } from './readOwnerTag';
export { readOwnerTags } from './readOwnerTags';
export { resolveOwnership } from './resolveOwnership';
export { OwnersCache } from './OwnersCache';
export type { EntityClaim } from './types';
