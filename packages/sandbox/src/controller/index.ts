export * from './startAppMeshController';
