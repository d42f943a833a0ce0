import type { MeshTarget } from './MeshTarget';

/**
 * The reference of a target in permission requests: `ACCOUNT/REGION/MESH`.
 *
 * @public
 */
export function formatMeshTarget(target: MeshTarget): string {
  return `${target.accountId}/${target.region}/${target.meshName}`;
}
