import { page, type OperationContext } from '../../core';
import { kinds } from '../kinds';
import { MeshIndex } from '../MeshIndex';
import { presentRef } from '../present';
import { seen } from '../seen';
import type { MeshRecord, ResourceKind, ResourceRecord } from '../state';
import { deletedResources } from '../tombstones';
import { locate } from './locate';
import type { ResourceInput } from './ResourceInput';

function recordsOf(
  mesh: MeshRecord,
  kind: ResourceKind,
  parent: string | undefined,
): ResourceRecord[] {
  return parent !== undefined && (kind === 'route' || kind === 'gatewayRoute')
    ? MeshIndex.of(mesh).children(kind, parent)
    : Object.values<ResourceRecord>(mesh.resources[kind]);
}

/** `List…` of a kind of resource. */
export function listResources(
  kind: ResourceKind,
  input: ResourceInput,
  context: OperationContext,
): object {
  const { mesh, parent } = locate(kind, input, context);
  const views = new Map<string, ResourceRecord>();
  for (const record of deletedResources(mesh, kind, context).values()) {
    if (record.parent === parent) {
      views.set(record.name, record);
    }
  }
  for (const record of recordsOf(mesh, kind, parent)) {
    const view = seen(record, context);
    if (view) {
      views.set(view.name, view);
    }
  }
  const { items, nextToken } = page([...views.values()], {
    key: record => record.name,
    limit: input.limit ?? 100,
    token: input.nextToken,
    invalidToken: 'BadRequestException',
  });
  return {
    [kinds[kind].listField]: items.map(record => presentRef(mesh, record)),
    nextToken,
  };
}
