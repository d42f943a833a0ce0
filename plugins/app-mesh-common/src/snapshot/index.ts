export type {
  AccountSummary,
  MeshSnapshot,
  ServiceLinkedRoleState,
  ShareState,
  SnapshotSource,
  SourceError,
  SourceService,
} from './types';
