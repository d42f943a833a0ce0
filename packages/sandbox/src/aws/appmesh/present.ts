import { kinds } from './kinds';
import type { MeshRecord, ResourceRecord } from './state';

function names(mesh: MeshRecord, resource?: ResourceRecord) {
  const result: Record<string, string> = { meshName: mesh.meshName };
  if (resource) {
    const { nameField, parent } = kinds[resource.kind];
    result[nameField] = resource.name;
    if (parent && resource.parent !== undefined) {
      result[kinds[parent].nameField] = resource.parent;
    }
  }
  return result;
}

function metadata(mesh: MeshRecord, record: MeshRecord | ResourceRecord) {
  return {
    arn: record.arn,
    createdAt: new Date(record.createdAt),
    lastUpdatedAt: new Date(record.lastUpdatedAt),
    meshOwner: mesh.meshOwner,
    resourceOwner: record.resourceOwner,
    version: record.version,
  };
}

/** A mesh, or a resource in it, as Create, Describe, Update and Delete answer it. */
export function presentData(
  mesh: MeshRecord,
  resource?: ResourceRecord,
  status: 'ACTIVE' | 'DELETED' = 'ACTIVE',
): object {
  const record = resource ?? mesh;
  return {
    ...names(mesh, resource),
    spec: record.spec,
    status: { status },
    metadata: { ...metadata(mesh, record), uid: record.uid },
  };
}

/** The same as an item of a list: no spec, no status, no uid. */
export function presentRef(mesh: MeshRecord, resource?: ResourceRecord) {
  return { ...names(mesh, resource), ...metadata(mesh, resource ?? mesh) };
}
