export * from './types';
export { pruneUnknownFields } from './pruneUnknownFields';
export { validateSchema } from './validateSchema';
