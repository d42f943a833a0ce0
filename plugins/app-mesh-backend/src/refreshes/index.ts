export { DatabaseRefreshLimit } from './DatabaseRefreshLimit';
export type { RefreshLimit } from './types';
