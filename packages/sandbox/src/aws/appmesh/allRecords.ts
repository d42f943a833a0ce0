import type { AwsWorld } from '../core';
import type { MeshRecord, ResourceRecord } from './state';

/** All meshes of all accounts, and all that is in them. */
export function allRecords({
  state,
}: AwsWorld): (MeshRecord | ResourceRecord)[] {
  return Object.values(state.appMesh.meshes).flatMap(mesh => [
    mesh,
    ...Object.values(mesh.resources).flatMap(byKey =>
      Object.values<ResourceRecord>(byKey),
    ),
  ]);
}
