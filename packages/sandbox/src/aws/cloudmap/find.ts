import { AwsError, type OperationContext } from '../core';
import type { NamespaceRecord, ServiceRecord } from './state';

const ID_ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** The id in an ARN, or the id itself. */
function bareId(id: string = ''): string {
  return id.startsWith('arn:') ? id.slice(id.lastIndexOf('/') + 1) : id;
}

/** A new id such as `ns-e4anhexample0004`. */
export function newId(prefix: string, { world }: OperationContext): string {
  return `${prefix}-${world.ids.text(16, ID_ALPHABET)}`;
}

/** The caller's namespaces in this region. */
export function ownNamespaces({
  world,
  accountId,
  region,
}: OperationContext): NamespaceRecord[] {
  return Object.values(world.state.cloudMap.namespaces).filter(
    item => item.accountId === accountId && item.region === region,
  );
}

/** @param id - id or ARN. */
export function findNamespace(
  id: string | undefined,
  context: OperationContext,
): NamespaceRecord {
  const { world, accountId, region } = context;
  const found = world.state.cloudMap.namespaces[bareId(id)];
  if (found?.accountId !== accountId || found.region !== region) {
    throw new AwsError('NamespaceNotFound', `Namespace ${id} does not exist.`);
  }
  return found;
}

/** Services in the caller's namespaces in this region. */
export function ownServices(context: OperationContext): ServiceRecord[] {
  const namespaceIds = new Set(ownNamespaces(context).map(item => item.id));
  return Object.values(context.world.state.cloudMap.services).filter(item =>
    namespaceIds.has(item.namespaceId),
  );
}

/** @param id - id or ARN. */
export function findService(
  id: string | undefined,
  context: OperationContext,
): ServiceRecord {
  const { world, accountId, region } = context;
  const { services, namespaces } = world.state.cloudMap;
  const found = services[bareId(id)];
  const namespace = found && namespaces[found.namespaceId];
  if (namespace?.accountId !== accountId || namespace.region !== region) {
    throw new AwsError('ServiceNotFound', `Service ${id} does not exist.`);
  }
  return found;
}
