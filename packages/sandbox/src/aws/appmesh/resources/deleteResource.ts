import type { OperationContext } from '../../core';
import { forbidden, resourceInUse } from '../errors';
import { MeshIndex } from '../MeshIndex';
import { presentData } from '../present';
import { dependants } from '../rules';
import type { ResourceKind } from '../state';
import { bury } from '../tombstones';
import { existing, locate } from './locate';
import type { ResourceInput } from './ResourceInput';

/** `Delete…` of a kind of resource: its owner may, and the mesh's owner may too. */
export function deleteResource(
  kind: ResourceKind,
  input: ResourceInput,
  context: OperationContext,
): object {
  const place = locate(kind, input, context);
  const { mesh, key } = place;
  const record = existing(place, context);
  const { accountId } = context;
  if (record.resourceOwner !== accountId && mesh.meshOwner !== accountId) {
    throw forbidden(context, record.arn);
  }
  const reason = dependants(record, mesh);
  if (reason) {
    throw resourceInUse(reason);
  }
  delete mesh.resources[kind][key];
  MeshIndex.of(mesh).remove(record);
  bury(mesh, record, context);
  return { [kind]: presentData(mesh, record, 'DELETED') };
}
