export { findInvitation } from './findInvitation';
export { findMesh } from './findMesh';
export { findNamespace } from './findNamespace';
export { findPastShares } from './findPastShares';
export { findShares } from './findShares';
export {
  SERVICE_LINKED_ROLE,
  hasServiceLinkedRole,
} from './hasServiceLinkedRole';
export { invitationHoursLeft } from './invitationHoursLeft';
export {
  isOrganization,
  principalName,
  validateOrganizationArn,
} from './organizationPrincipal';
export { isLive } from './isLive';
export type { MeshShare } from './types';
export { namespaceDescription } from './namespaceDescription';
export { readQuotas } from './readQuotas';
