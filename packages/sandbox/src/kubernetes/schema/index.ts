export * from './types';
export { fillDefaults } from './fillDefaults';
export { pruneUnknownFields } from './pruneUnknownFields';
export { validateSchema } from './validateSchema';
