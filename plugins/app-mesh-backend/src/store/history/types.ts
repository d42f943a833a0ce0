import type {
  AnyMeshResource,
  ShareState,
} from '@crossmesh/plugin-app-mesh-common';
import type { SnapshotContent } from '../types';

/** What was there before a change; null where there was nothing. */
export type Undo =
  | { snapshot: SnapshotContent | null }
  | { share: ShareState | null; consumer: string }
  | { resource: AnyMeshResource | null; arn: string };
