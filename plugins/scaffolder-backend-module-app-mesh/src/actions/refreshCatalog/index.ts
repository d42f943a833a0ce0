export { createRefreshCatalogAction } from './createRefreshCatalogAction';
