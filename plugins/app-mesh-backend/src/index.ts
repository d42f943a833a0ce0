export { appMeshPlugin as default } from './plugin';
