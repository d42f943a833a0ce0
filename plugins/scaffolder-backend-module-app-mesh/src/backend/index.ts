export { appMeshClientFor } from './appMeshClientFor';
