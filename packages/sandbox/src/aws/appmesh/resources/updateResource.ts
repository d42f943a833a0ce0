import type { OperationContext } from '../../core';
import { forbidden } from '../errors';
import { idempotent } from '../idempotent';
import { MeshIndex } from '../MeshIndex';
import { presentData } from '../present';
import { checkSpec, checkUpdate } from '../rules';
import { changeSpec } from '../seen';
import type { ResourceKind } from '../state';
import { existing, locate } from './locate';
import type { ResourceInput } from './ResourceInput';

/** `Update…` of a kind of resource: only its owner may, not even the mesh's owner. */
export function updateResource(
  kind: ResourceKind,
  input: ResourceInput,
  context: OperationContext,
): object {
  const place = locate(kind, input, context);
  const record = existing(place, context);
  if (record.resourceOwner !== context.accountId) {
    throw forbidden(context, record.arn);
  }
  return idempotent(context, input, {
    exists: uid => record.uid === uid,
    present: item => ({ [kind]: presentData(place.mesh, item) }),
    act: () => {
      const { mesh } = place;
      const { world } = context;
      checkSpec(kind, input.spec, mesh, world.config.quotas);
      checkUpdate(record, input.spec, mesh);
      const index = MeshIndex.of(mesh);
      index.remove(record);
      changeSpec(record, input.spec, world);
      index.add(record);
      return record;
    },
  });
}
