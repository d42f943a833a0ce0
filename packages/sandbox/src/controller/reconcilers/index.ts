export * from './types';
export { reconcilers } from './reconcilers';
export { ResourceWriter } from './ResourceWriter';
