export { cleanUpCloudMap } from './cleanUpCloudMap';
export { reconcileCloudMap } from './reconcileCloudMap';
export type { CloudMapContext } from './types';
