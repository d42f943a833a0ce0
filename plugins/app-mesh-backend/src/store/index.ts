export { DatabaseSnapshotStore } from './DatabaseSnapshotStore';
export type {
  ChangeFilter,
  SnapshotContent,
  SnapshotStore,
  SnapshotUpdate,
  StoredSource,
} from './types';
export { toSnapshotSource } from './toSnapshotSource';
