export { AppMeshTieProcessor } from './AppMeshTieProcessor';
export { findTies } from './findTies';
export { tieRefreshKey } from './tieRefreshKey';
export { TieIndex } from './TieIndex';
export type { Tie } from './types';
