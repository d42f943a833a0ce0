export { createParseAppMeshArnFilter } from './createParseAppMeshArnFilter';
