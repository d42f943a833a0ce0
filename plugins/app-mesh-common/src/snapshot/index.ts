export type { FieldDifference, MeshChange } from './changes';
export { diffFields } from './diffFields';
export { diffSnapshots } from './diffSnapshots';
export type {
  AccountSummary,
  MeshSnapshot,
  ServiceLinkedRoleState,
  ShareState,
  SnapshotSource,
  SourceError,
  SourceService,
} from './types';
