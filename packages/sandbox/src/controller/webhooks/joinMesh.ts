import { AdmissionDeniedError, type KubernetesObject } from '../../kubernetes';
import { designateMesh } from '../references';
import type { ChildSpec, ResourceReader, ResourceStatus } from '../resources';

/** Gives a new resource its mesh and, where it has none, its name in App Mesh. */
export function joinMesh<S extends ChildSpec>(
  resource: KubernetesObject<S, ResourceStatus>,
  reader: ResourceReader,
  separator: '_' | '.' = '_',
): KubernetesObject<S, ResourceStatus> {
  const { spec, metadata, kind } = resource;
  if (spec?.meshRef) {
    throw new AdmissionDeniedError(
      `${kind} create may not specify read-only field: spec.meshRef`,
    );
  }
  const mesh = designateMesh(reader, metadata.namespace);
  const awsName =
    spec?.awsName || `${metadata.name}${separator}${metadata.namespace}`;
  const { name, uid } = mesh.metadata;
  return {
    ...resource,
    spec: { ...spec, awsName, meshRef: { name, uid } } as S,
  };
}
