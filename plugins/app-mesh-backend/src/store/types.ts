import type {
  MeshChange,
  MeshId,
  MeshSnapshot,
  ServiceLinkedRoleState,
  SnapshotSource,
} from '@crossmesh/plugin-app-mesh-common';

/** A snapshot without its sources, which are kept on their own. */
export type SnapshotContent = Omit<MeshSnapshot, 'sources'>;

/** A source, with what only it tells of its account. */
export interface StoredSource extends SnapshotSource {
  /** The service `iam` only. */
  serviceLinkedRole?: ServiceLinkedRoleState;
  /** The service `cloud-map` only: the names of the account's namespaces in the region. */
  cloudMapNamespaces?: string[];
}

/** What a collection has found. */
export interface SnapshotUpdate {
  snapshots: SnapshotContent[];
  /** Meshes that are there no more. */
  removed: MeshId[];
  /** All sources; those that are not among them are forgotten. */
  sources: StoredSource[];
}

/** Which changes are asked for; all that is given must hold. */
export interface ChangeFilter {
  /** Milliseconds since 1970, from and including. */
  since: number;
  /** Milliseconds since 1970, up to and including. */
  until?: number;
  mesh?: MeshId;
  accountId?: string;
  /** The latest are given if there are more. */
  limit: number;
}

/**
 * Keeps the last snapshot of every mesh, and how reading each source went.
 */
export interface SnapshotStore {
  list(): Promise<SnapshotContent[]>;
  get(mesh: MeshId): Promise<SnapshotContent | undefined>;
  sources(): Promise<StoredSource[]>;
  /** What changed, the latest first. */
  changes(filter: ChangeFilter): Promise<MeshChange[]>;
  /**
   * A mesh as it was known at a moment, in milliseconds since 1970; undefined if there was none. Pods,
   * and whether the controller was done, are not kept: they are those of the last change.
   *
   * @throws NotFoundError if the history does not reach back so far
   */
  at(mesh: MeshId, moment: number): Promise<SnapshotContent | undefined>;
  /**
   * Writes all of it or nothing. A snapshot that is older than the stored one is left out; one with
   * the same content moves only its date. What has changed is added to the history.
   *
   * @throws ConflictError if another replica collects meanwhile
   * @returns the meshes whose content has changed, come or gone
   */
  write(update: SnapshotUpdate): Promise<MeshId[]>;
}
