export { createOrganizations } from './createOrganizations';
export { initialOrganizationsState, type OrganizationsState } from './state';
