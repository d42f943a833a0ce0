export { appMeshApiRef } from './appMeshApiRef';
