export * from './types';
export { assertAllowed } from './assertAllowed';
export { isAllowed } from './isAllowed';
