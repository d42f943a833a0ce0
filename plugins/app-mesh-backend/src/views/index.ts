export { MeshViews } from './MeshViews';
