export { ReadAuthorizer } from './ReadAuthorizer';
export type { ReadScope } from './ReadScope';
export { requirePermission } from './requirePermission';
