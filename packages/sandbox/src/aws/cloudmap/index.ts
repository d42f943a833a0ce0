export { createCloudMap } from './createCloudMap';
export { emptyCloudMapState, type CloudMapState } from './state';
