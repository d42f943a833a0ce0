import { page, type OperationContext } from '../../core';
import { kinds } from '../kinds';
import { presentRef } from '../present';
import type { ResourceKind, ResourceRecord } from '../state';
import { visible } from '../visible';
import { locate } from './locate';
import type { ResourceInput } from './ResourceInput';

/** `List…` of a kind of resource. */
export function listResources(
  kind: ResourceKind,
  input: ResourceInput,
  context: OperationContext,
): object {
  const { mesh, parent } = locate(kind, input, context);
  const records: ResourceRecord[] = Object.values(mesh.resources[kind]);
  const { items, nextToken } = page(
    records.filter(
      record => record.parent === parent && visible(record, context),
    ),
    {
      key: record => record.name,
      limit: input.limit ?? 100,
      token: input.nextToken,
      invalidToken: 'BadRequestException',
    },
  );
  return {
    [kinds[kind].listField]: items.map(record => presentRef(mesh, record)),
    nextToken,
  };
}
