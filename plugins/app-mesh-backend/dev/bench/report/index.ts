export { atMost } from './atMost';
export { printSection } from './printSection';
export type { Row, Section } from './types';
