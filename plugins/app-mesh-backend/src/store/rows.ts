import type { SnapshotSource } from '@crossmesh/plugin-app-mesh-common';
import { meshKey } from '@crossmesh/plugin-app-mesh-common';
import { createHash } from 'crypto';
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
  const { serviceLinkedRole } = source;
  return {
    source_key: sourceKey(source),
    account_id: source.accountId,
    region: source.region,
    service: source.service,
    cluster: source.cluster ?? null,
    read_at: source.readAt ?? null,
    error: source.error ? JSON.stringify(source.error) : null,
    detail: serviceLinkedRole ? JSON.stringify({ serviceLinkedRole }) : null,
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
    ...(row.detail === null ? undefined : JSON.parse(row.detail)),
  };
}
