export { MeshPartProcessor } from './MeshPartProcessor';
