export { DefaultMeshReader } from './DefaultMeshReader';
export type { MeshReader, MeshReading } from './types';
