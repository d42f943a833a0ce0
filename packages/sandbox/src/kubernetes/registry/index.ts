export * from './types';
export { apiVersionOf } from './apiVersionOf';
export { resourceKey } from './resourceKey';
export { ResourceRegistry } from './ResourceRegistry';
