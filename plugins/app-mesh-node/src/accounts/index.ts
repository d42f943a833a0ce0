export { accountDirectoryServiceRef } from './accountDirectoryServiceRef';
export { DefaultAccountDirectory } from './DefaultAccountDirectory';
export type { AccountDirectory, MeshAccount, MeshCluster } from './types';
