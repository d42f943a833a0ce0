export { AppMeshEntityProvider } from './AppMeshEntityProvider';
