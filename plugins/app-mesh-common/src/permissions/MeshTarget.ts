/**
 * Where a write would act: the account that is written to, and the mesh as it is named there.
 *
 * @public
 */
export interface MeshTarget {
  /** Twelve digits. */
  accountId: string;
  region: string;
  meshName: string;
}
