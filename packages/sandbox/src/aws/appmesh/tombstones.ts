import { hasPropagated, type OperationContext } from '../core';
import { meshKey } from './meshKey';
import { seen } from './seen';
import type { MeshRecord, ResourceKind, ResourceRecord } from './state';

function keyOf(mesh: MeshRecord, record?: ResourceRecord): string {
  const { region, meshOwner, meshName } = mesh;
  const key = meshKey(region, meshOwner, meshName);
  if (!record) {
    return key;
  }
  const { kind, name, parent } = record;
  return `${key}/${kind}/${parent === undefined ? name : `${parent}/${name}`}`;
}

/** Keeps what the caller has deleted for the eyes of other accounts, for the propagation delay. */
export function bury(
  mesh: MeshRecord,
  record: ResourceRecord | undefined,
  { world, accountId }: OperationContext,
): void {
  if (world.config.propagationDelay === 0) {
    return;
  }
  const { deleted } = world.state.appMesh;
  for (const [key, { deletedAt }] of deleted) {
    if (hasPropagated(deletedAt, world)) {
      deleted.delete(key);
    }
  }
  deleted.set(keyOf(mesh, record), {
    record: record ?? mesh,
    deletedAt: world.clock.now(),
    deletedBy: accountId,
  });
}

function unburied(
  key: string,
  context: OperationContext,
): MeshRecord | ResourceRecord | undefined {
  const { world, accountId } = context;
  const tombstone = world.state.appMesh.deleted.get(key);
  if (
    !tombstone ||
    tombstone.deletedBy === accountId ||
    hasPropagated(tombstone.deletedAt, world)
  ) {
    return undefined;
  }
  return seen(tombstone.record, context);
}

/** A deleted mesh that the caller still sees. */
export function deletedMesh(
  key: string,
  context: OperationContext,
): MeshRecord | undefined {
  const record = unburied(key, context);
  return record && 'resources' in record ? record : undefined;
}

/** A deleted resource that the caller still sees. */
export function deletedResource(
  mesh: MeshRecord,
  kind: ResourceKind,
  key: string,
  context: OperationContext,
): ResourceRecord | undefined {
  return unburied(`${keyOf(mesh)}/${kind}/${key}`, context) as
    | ResourceRecord
    | undefined;
}

/** Deleted resources of a kind that the caller still sees, by their keys. */
export function deletedResources(
  mesh: MeshRecord,
  kind: ResourceKind,
  context: OperationContext,
): Map<string, ResourceRecord> {
  const found = new Map<string, ResourceRecord>();
  const prefix = `${keyOf(mesh)}/${kind}/`;
  for (const key of context.world.state.appMesh.deleted.keys()) {
    const record = key.startsWith(prefix) && unburied(key, context);
    if (record) {
      found.set(key.slice(prefix.length), record as ResourceRecord);
    }
  }
  return found;
}
