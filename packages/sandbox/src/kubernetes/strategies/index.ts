export * from './types';
export { strategies } from './strategies';
