export { blastRadius } from './blastRadius';
export { pathsBetween } from './pathsBetween';
export type { BlastEffect, GraphPart } from './types';
