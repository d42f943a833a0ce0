import { hasPropagated, type AwsWorld, type OperationContext } from '../core';
import type { EarlierVersion, MeshRecord, ResourceRecord } from './state';

/**
 * A record as the caller sees it: its own as it is, another account's as it was the propagation
 * delay ago.
 *
 * @returns `undefined` if the caller does not see it yet.
 */
export function seen<Item extends MeshRecord | ResourceRecord>(
  record: Item,
  { world, accountId }: OperationContext,
): Item | undefined {
  if (
    record.resourceOwner === accountId ||
    hasPropagated(record.lastUpdatedAt, world)
  ) {
    return record;
  }
  const version = record.earlier?.findLast(item =>
    hasPropagated(item.lastUpdatedAt, world),
  );
  return version && { ...record, ...version };
}

/** Gives a record a new spec, and keeps the one before as long as others may see it. */
export function changeSpec<Item extends MeshRecord | ResourceRecord>(
  record: Item,
  spec: Item['spec'],
  world: AwsWorld,
): void {
  const { version, lastUpdatedAt } = record;
  if (world.config.propagationDelay > 0) {
    const versions: EarlierVersion[] = [
      ...(record.earlier ?? []),
      { spec: record.spec, version, lastUpdatedAt },
    ];
    const newest = versions.findLastIndex(item =>
      hasPropagated(item.lastUpdatedAt, world),
    );
    record.earlier = versions.slice(
      Math.max(newest, 0),
    ) as typeof record.earlier;
  }
  record.spec = spec;
  record.version += 1;
  record.lastUpdatedAt = world.clock.now();
}
