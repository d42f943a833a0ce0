import type { SnapshotSource } from '@crossmesh/plugin-app-mesh-common';
import { meshKey, type MeshChange } from '@crossmesh/plugin-app-mesh-common';
import { createHash } from 'crypto';
import type { Undo } from './history';
import type { SnapshotContent, StoredSource } from './types';

export interface SnapshotRow {
  mesh_key: string;
  taken_at: string;
  changed_at: string;
  hash: string;
  content: string;
}

export interface SourceRow {
  source_key: string;
  account_id: string;
  region: string;
  service: SnapshotSource['service'];
  cluster: string | null;
  read_at: string | null;
  error: string | null;
  detail: string | null;
  throttled_at: string | null;
}

export interface ChangeRow {
  id?: number | string;
  changed_at: number | string;
  mesh_key: string;
  account_id: string;
  kind: MeshChange['kind'];
  arn: string;
  name: string;
  change: MeshChange['change'];
  differences: string | null;
  /** Null of rows that were written before this was kept. */
  undo: string | null;
}

export function toChangeRow(change: MeshChange, undo: Undo): ChangeRow {
  return {
    changed_at: Date.parse(change.changedAt),
    mesh_key: meshKey(change.mesh),
    account_id: change.accountId,
    kind: change.kind,
    arn: change.arn,
    name: change.name,
    change: change.change,
    differences:
      change.differences.length > 0 ? JSON.stringify(change.differences) : null,
    undo: JSON.stringify(undo),
  };
}

export function fromChangeRow(row: ChangeRow): MeshChange {
  const [region, meshOwner, meshName] = row.mesh_key.split('/');
  return {
    changedAt: new Date(Number(row.changed_at)).toISOString(),
    mesh: { region, meshOwner, meshName },
    accountId: row.account_id,
    kind: row.kind,
    arn: row.arn,
    name: row.name,
    change: row.change,
    differences: row.differences === null ? [] : JSON.parse(row.differences),
  };
}

export function toSnapshotRow(snapshot: SnapshotContent): SnapshotRow {
  const { takenAt, ...rest } = snapshot;
  const content = JSON.stringify(rest);
  return {
    mesh_key: meshKey(snapshot.mesh),
    taken_at: takenAt,
    changed_at: takenAt,
    hash: createHash('sha256').update(content).digest('hex'),
    content,
  };
}

export function sourceKey(source: SnapshotSource): string {
  const { accountId, region, service, cluster = '' } = source;
  return `${accountId}/${region}/${service}/${cluster}`;
}

export function toSourceRow(source: StoredSource): SourceRow {
  const { cloudMapNamespaces, retryAt, serviceLinkedRole } = source;
  return {
    source_key: sourceKey(source),
    account_id: source.accountId,
    region: source.region,
    service: source.service,
    cluster: source.cluster ?? null,
    read_at: source.readAt ?? null,
    error: source.error ? JSON.stringify(source.error) : null,
    throttled_at: source.throttledAt ?? null,
    detail:
      retryAt || serviceLinkedRole || cloudMapNamespaces
        ? JSON.stringify({ retryAt, serviceLinkedRole, cloudMapNamespaces })
        : null,
  };
}

export function fromSourceRow(row: SourceRow): StoredSource {
  return {
    accountId: row.account_id,
    region: row.region,
    service: row.service,
    cluster: row.cluster ?? undefined,
    readAt: row.read_at ?? undefined,
    error: row.error === null ? undefined : JSON.parse(row.error),
    ...(row.throttled_at && { throttledAt: row.throttled_at }),
    ...(row.detail === null ? undefined : JSON.parse(row.detail)),
  };
}
