export type {
  AnyMeshResource,
  ClusterObject,
  ClusterWorkload,
  MeshResource,
  MeshResourceKind,
  MeshResourceSpecs,
  Ownership,
  OwnershipSource,
} from './types';
