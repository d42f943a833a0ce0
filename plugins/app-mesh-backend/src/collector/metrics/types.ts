import type { SnapshotSource } from '@crossmesh/plugin-app-mesh-common';

/** What names a source. */
export type SourceId = Pick<
  SnapshotSource,
  'accountId' | 'region' | 'service' | 'cluster'
>;

/** Counts what is asked of each source. */
export interface SourceMetrics {
  called(source: SourceId): void;
  throttled(source: SourceId): void;
  /** A source answered, after so many milliseconds. */
  read(source: SourceId, milliseconds: number): void;
  failed(source: SourceId, milliseconds: number): void;
}
