export { BodyTooLargeError } from './BodyTooLargeError';
export { readBody } from './readBody';
export { readJson } from './readJson';
export { sendJson } from './sendJson';
export { startHttpServer } from './startHttpServer';
export type { HttpHandler, RunningHttpServer } from './types';
