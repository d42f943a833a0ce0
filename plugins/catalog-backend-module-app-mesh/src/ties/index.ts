export { AppMeshTieProcessor } from './AppMeshTieProcessor';
export { tiesAfter } from './tiesAfter';
export { tieRefreshKey } from './tieRefreshKey';
export { TieIndex } from './TieIndex';
export type { Tie } from './types';
