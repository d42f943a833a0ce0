export { DatabaseSnapshotStore } from './DatabaseSnapshotStore';
export type {
  SnapshotContent,
  SnapshotStore,
  SnapshotUpdate,
  StoredSource,
} from './types';
