import type { MeshId } from '../identity';
import type { MeshResourceKind } from '../resources';

/**
 * One field that is not as it was.
 *
 * @public
 */
export interface FieldDifference {
  /** For example `spec.listeners.0.portMapping.port`. */
  path: string;
  /** Absent if the field was not there. */
  before?: unknown;
  /** Absent if the field is not there any more. */
  after?: unknown;
}

/**
 * One resource, or one share of a mesh, that has come, gone or become another.
 *
 * @public
 */
export interface MeshChange {
  /** ISO 8601; when it was found. */
  changedAt: string;
  mesh: MeshId;
  /** Who created the resource; of a share, the consumer. */
  accountId: string;
  kind: MeshResourceKind | 'Share';
  /** Of a share, the mesh's. */
  arn: string;
  /** Of a share, the consumer's account id. */
  name: string;
  change: 'added' | 'changed' | 'removed';
  /** Only of what has changed; at most 50. */
  differences: FieldDifference[];
}
