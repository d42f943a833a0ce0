import { AdmissionDeniedError, matchesLabelSelector } from '../../kubernetes';
import type { Mesh, ResourceReader } from '../resources';

/** The one mesh whose selector matches a namespace's labels. */
export function designateMesh(
  reader: ResourceReader,
  namespace: string | undefined,
): Mesh {
  const labels = reader.namespaceLabels(namespace);
  const candidates = reader
    .list('Mesh')
    .filter(({ spec }) =>
      matchesLabelSelector(spec?.namespaceSelector, labels),
    );
  const [mesh] = candidates;
  if (!mesh) {
    throw new AdmissionDeniedError(
      `failed to find matching mesh for namespace: ${namespace}, expecting 1 but found 0`,
    );
  }
  if (candidates.length > 1) {
    const names = candidates.map(({ metadata }) => metadata.name).join(',');
    throw new AdmissionDeniedError(
      `found multiple matching meshes for namespace: ${namespace}, expecting 1 but found ${candidates.length}: ${names}`,
    );
  }
  if (mesh.metadata.deletionTimestamp) {
    throw new AdmissionDeniedError(
      `unable to create new content in mesh ${mesh.metadata.name} because it is being terminated`,
    );
  }
  return mesh;
}
