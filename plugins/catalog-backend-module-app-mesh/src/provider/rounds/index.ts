export { DatabaseRounds } from './DatabaseRounds';
export type { Round, Rounds } from './types';
