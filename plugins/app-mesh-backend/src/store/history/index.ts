export { rewind } from './rewind';
export { undoOf } from './undoOf';
export type { Undo } from './types';
