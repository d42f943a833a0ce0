export { createDocument } from './createDocument';
export { operations } from './operations';
export type { Operation } from './types';
