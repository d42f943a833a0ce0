import type { MeshTarget } from './MeshTarget';

const REFERENCE =
  /^(\d{12})\/([a-z]{2}(?:-[a-z]+)+-\d{1,2})\/([A-Za-z0-9_-]{1,255})$/;

/**
 * Reads `ACCOUNT/REGION/MESH`; undefined if it is malformed.
 *
 * @public
 */
export function parseMeshTarget(reference: string): MeshTarget | undefined {
  const [, accountId, region, meshName] = REFERENCE.exec(reference) ?? [];
  return accountId === undefined ? undefined : { accountId, region, meshName };
}
