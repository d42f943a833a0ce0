export { findInvitation } from './findInvitation';
export { findMesh } from './findMesh';
export { findNamespace } from './findNamespace';
export { findShares } from './findShares';
export { invitationHoursLeft } from './invitationHoursLeft';
