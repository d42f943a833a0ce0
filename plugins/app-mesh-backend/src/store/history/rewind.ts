import type {
  AnyMeshResource,
  ShareState,
} from '@crossmesh/plugin-app-mesh-common';
import type { SnapshotContent } from '../types';
import type { Undo } from './types';

interface Parts {
  content: SnapshotContent;
  resources: Map<string, AnyMeshResource>;
  shares: Map<string, ShareState>;
}

function take(content: SnapshotContent): Parts {
  return {
    content,
    resources: new Map(content.resources.map(item => [item.arn, item])),
    shares: new Map(content.shares.map(item => [item.consumer, item])),
  };
}

function put<T>(items: Map<string, T>, key: string, value: T | null): void {
  if (value === null) {
    items.delete(key);
  } else {
    items.set(key, value);
  }
}

function sorted<T>(items: Map<string, T>): T[] {
  return [...items]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item);
}

/**
 * A mesh as it was before some changes. A change that the mesh does not show yet does no harm.
 *
 * @param now - undefined if there is no such mesh now
 * @param undos - the latest change first
 * @returns undefined if there was no such mesh; else its resources by ARN, its shares by consumer
 */
export function rewind(
  now: SnapshotContent | undefined,
  undos: Undo[],
): SnapshotContent | undefined {
  let parts = now && take(now);
  for (const undo of undos) {
    if ('snapshot' in undo) {
      parts = undo.snapshot ? take(undo.snapshot) : undefined;
    } else if (parts && 'share' in undo) {
      put(parts.shares, undo.consumer, undo.share);
    } else if (parts && 'resource' in undo) {
      put(parts.resources, undo.arn, undo.resource);
    }
  }
  return (
    parts && {
      ...parts.content,
      resources: sorted(parts.resources),
      shares: sorted(parts.shares),
    }
  );
}
