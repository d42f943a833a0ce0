import type { MeshId } from '../identity';
import type { AnyMeshResource } from '../resources';

/** @public */
export type SourceService =
  | 'app-mesh'
  | 'ram'
  | 'iam'
  | 'cloud-map'
  | 'tagging'
  | 'kubernetes'
  | 'catalog';

/**
 * One place that a snapshot is read from, with the age of what it gave.
 *
 * @public
 */
export interface SnapshotSource {
  accountId: string;
  region: string;
  service: SourceService;
  /** The cluster's name, for the service `kubernetes`. */
  cluster?: string;
  /** ISO 8601; when this source last answered. Absent if it never has. */
  readAt?: string;
  /** Why the last attempt failed. Absent if it did not. */
  error?: SourceError;
  /** ISO 8601; when a source that failed is asked again. Absent if the last attempt did not fail. */
  retryAt?: string;
  /** ISO 8601; when AWS throttled the last reading, which slowed it down. Absent if it did not. */
  throttledAt?: string;
}

/**
 * Why a source could not be read, in one sentence that may be shown to a person.
 *
 * @public
 */
export interface SourceError {
  accountId: string;
  /** The account's configured name. */
  accountName?: string;
  region: string;
  service: SourceService;
  cluster?: string;
  /** ARN of the role that was used or could not be assumed. */
  role?: string;
  /** The error's class, for example `NotAllowedError`. */
  name: string;
  /** One sentence naming account, region, resource and remedy. */
  message: string;
  /** ISO 8601. */
  occurredAt: string;
}

/** @public */
export type ServiceLinkedRoleState = 'present' | 'absent' | 'unknown';

/**
 * How a mesh is shared with one consumer account.
 *
 * @public
 */
export interface ShareState {
  consumer: string;
  /** `shared`: the consumer sees the mesh. `organization`: so it does, without an invitation. */
  state:
    | 'shared'
    | 'organization'
    | 'pending'
    | 'expired'
    | 'rejected'
    | 'unknown';
  resourceShareArn?: string;
  /** ISO 8601; pending invitations only. */
  invitationExpiresAt?: string;
}

/**
 * All that was read of one mesh at one moment, with what could not be read.
 *
 * @public
 */
export interface MeshSnapshot {
  mesh: MeshId & { arn: string };
  /** ISO 8601. */
  takenAt: string;
  /** The mesh itself included. */
  resources: AnyMeshResource[];
  shares: ShareState[];
  sources: SnapshotSource[];
}

/**
 * A configured account, and how reading it went.
 *
 * @public
 */
export interface AccountSummary {
  accountId: string;
  name: string;
  regions: string[];
  /** Default team of the account: an entity reference. */
  team?: string;
  /** ARN of the role that Crossmesh uses there. */
  role?: string;
  clusters: string[];
  serviceLinkedRole: ServiceLinkedRoleState;
  sources: SnapshotSource[];
}
