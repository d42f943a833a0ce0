export * from './types';
export type { OpenApiSchema } from './OpenApiSchema';
export { fillDefaults } from './fillDefaults';
export { pruneUnknownFields } from './pruneUnknownFields';
export { validateSchema } from './validateSchema';
