/**
 * A role in a sandbox account.
 */
export interface SandboxRole {
  name: string;
  /** ARNs of principals that may assume it; an account's root ARN stands for all of its principals. */
  trusts: string[];
  externalId?: string;
}

/** What a user of a cluster may do; `*` in a list stands for everything. */
export interface SandboxAccessRule {
  /** The core group is the empty string. */
  apiGroups: string[];
  /** For example `pods` or `deployments/scale`. */
  resources: string[];
  verbs: string[];
  /** Everywhere, and cluster-scoped resources too, if absent. */
  namespaces?: string[];
}

/** A user of a cluster who is not its administrator. */
export interface SandboxClusterUser {
  name: string;
  /** Bearer token. */
  token: string;
  groups?: string[];
  rules: SandboxAccessRule[];
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
  users?: SandboxClusterUser[];
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

/** An organizational unit. */
export interface SandboxOrganizationalUnit {
  /** For example `ou-root-backend1`. */
  id: string;
  name: string;
  /** Id of the unit that it is in; the organization's root if absent. */
  parentId?: string;
  /** Members that are directly in it; all others are directly below the root. */
  accountIds: string[];
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
  /** `r-root` if absent. */
  rootId?: string;
  units?: SandboxOrganizationalUnit[];
}

/** App Mesh's quotas. Those per mesh are one budget for all accounts that share it. */
export interface SandboxQuotas {
  /** In one region. */
  meshesPerAccount: number;
  virtualNodesPerMesh: number;
  virtualRoutersPerMesh: number;
  virtualServicesPerMesh: number;
  virtualGatewaysPerMesh: number;
  routesPerVirtualRouter: number;
  gatewayRoutesPerVirtualGateway: number;
  backendsPerVirtualNode: number;
}

/** What a token bucket lets through. */
export interface ThrottlingRate {
  /** Requests per second. */
  rate: number;
  /** Requests that may come at once. */
  burst: number;
}

/** Rates of a service, each for one operation of one account in one region. */
export interface ServiceThrottling {
  /** Of each operation that reads. */
  reads?: ThrottlingRate;
  /** Of each operation that writes. */
  writes?: ThrottlingRate;
  /** By operation, for example `ListMeshes`; before `reads` and `writes`. */
  operations?: Record<string, ThrottlingRate>;
}

/** By the service's signing name, for example `appmesh`. */
export type SandboxThrottling = Record<string, ServiceThrottling>;

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
  quotas: SandboxQuotas;
  /** A service that is absent is not throttled. */
  throttling: SandboxThrottling;
  /** Requests that the log keeps, the latest ones. */
  logSize: number;
}

/** A configuration as it is given: what is absent takes the default. */
export type SandboxConfigInput = Partial<
  Omit<SandboxConfig, 'quotas' | 'throttling'>
> & {
  quotas?: Partial<SandboxQuotas>;
  /** `true` takes the rates to which the App Mesh controller limits itself. */
  throttling?: SandboxThrottling | boolean;
};
