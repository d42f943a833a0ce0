export { DatabaseLease } from './DatabaseLease';
export type { Lease } from './types';
