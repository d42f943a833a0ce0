export * from './types';
export { ObjectStore } from './ObjectStore';
