import type { RuleMesh } from '../mesh';

/** Whether the mesh's egress filter drops calls of hosts that the mesh does not know. */
export function dropsUnknown(mesh: RuleMesh): boolean {
  const found = mesh.find('Mesh', mesh.id.meshName);
  return found?.spec.egressFilter?.type === 'DROP_ALL';
}
