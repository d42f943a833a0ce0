/**
 * An EKS cluster that runs the App Mesh controller.
 *
 * @public
 */
export interface MeshCluster {
  /** Its name in the Kubernetes plugin's configuration. */
  name: string;
  accountId: string;
  region: string;
}

/**
 * A configured AWS account.
 *
 * @public
 */
export interface MeshAccount {
  accountId: string;
  /** For people. */
  name: string;
  /** Never empty. */
  regions: string[];
  /** Team that owns what says nothing else: an entity reference. */
  team?: string;
  /** Name of the role with which the account is written to; the one for reading where absent. */
  writeRole?: string;
  clusters: MeshCluster[];
}

/**
 * The accounts that Crossmesh was told of, from the configuration key `appMesh.accounts`.
 *
 * @public
 */
export interface AccountDirectory {
  list(): MeshAccount[];
  /**
   * @throws InputError if the account is not configured; the message names those that are
   */
  get(accountId: string): MeshAccount;
  /**
   * The account's only cluster in the region, or the one that is named.
   *
   * @throws InputError if there is none, or several and none is named
   */
  cluster(options: {
    accountId: string;
    region: string;
    name?: string;
  }): MeshCluster;
}
