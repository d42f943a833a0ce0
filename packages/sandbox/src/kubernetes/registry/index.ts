export * from './types';
export { apiVersionOf } from './apiVersionOf';
export { hasDeleteCollection } from './hasDeleteCollection';
export { resourceKey } from './resourceKey';
export { ResourceRegistry } from './ResourceRegistry';
