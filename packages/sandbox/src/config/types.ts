/**
 * A role in a sandbox account.
 */
export interface SandboxRole {
  name: string;
  /** ARNs of principals that may assume it; an account's root ARN stands for all of its principals. */
  trusts: string[];
  externalId?: string;
}

/**
 * A cluster in a sandbox account.
 */
export interface SandboxCluster {
  name: string;
  region: string;
  /** 0 picks a free one. */
  port: number;
  /** Bearer token of its administrator. */
  token: string;
}

export interface SandboxAccount {
  /** Twelve digits. */
  id: string;
  name: string;
  accessKeyId: string;
  secretAccessKey: string;
  roles: SandboxRole[];
  clusters: SandboxCluster[];
}

/** An AWS organization that some of the accounts are in. */
export interface SandboxOrganization {
  /** For example `o-sandbox0001`. */
  id: string;
  managementAccountId: string;
  /** Members, the management account included. */
  accountIds: string[];
  /** Whether RAM shares inside the organization without an invitation. */
  ramSharing: boolean;
}

export interface SandboxConfig {
  host: string;
  /** Port of the AWS endpoint; 0 picks a free one. */
  port: number;
  regions: string[];
  accounts: SandboxAccount[];
  organization?: SandboxOrganization;
  /** Milliseconds until a write in one account is seen by reads in another. */
  propagationDelay: number;
  /** Milliseconds from the creation of a pod until it is ready. */
  podStartDelay: number;
  /** Makes generated ids repeatable. */
  seed: number;
  /**
   * How App Mesh answers a `meshOwner` whose mesh exists but is not shared with the caller. No
   * source tells which one AWS did.
   */
  unsharedMesh: 'forbidden' | 'not-found';
}
