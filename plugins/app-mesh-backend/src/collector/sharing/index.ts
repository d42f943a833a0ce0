export { readCloudMapNamespaces } from './readCloudMapNamespaces';
export { readServiceLinkedRole } from './readServiceLinkedRole';
export { readSharing } from './readSharing';
export { shareStates } from './shareStates';
export type { SharingReading } from './types';
