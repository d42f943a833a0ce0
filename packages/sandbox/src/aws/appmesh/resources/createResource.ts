import type { OperationContext } from '../../core';
import { resourceArn } from '../arns';
import { conflict } from '../errors';
import { idempotent } from '../idempotent';
import { kinds } from '../kinds';
import { MeshIndex } from '../MeshIndex';
import { presentData } from '../present';
import { checkSpec } from '../rules';
import type { ResourceKind, ResourceRecord } from '../state';
import { tagRecord } from '../tags';
import { checkQuota } from './checkQuota';
import { locate } from './locate';
import type { ResourceInput } from './ResourceInput';

/** `Create…` of a kind of resource. */
export function createResource(
  kind: ResourceKind,
  input: ResourceInput,
  context: OperationContext,
): object {
  const place = locate(kind, input, context);
  const { mesh, name, parent, key } = place;
  const { world, accountId } = context;
  const records: Record<string, ResourceRecord> = mesh.resources[kind];
  return idempotent(context, input, {
    exists: uid => records[key]?.uid === uid,
    present: record => ({ [kind]: presentData(mesh, record) }),
    act: () => {
      if (records[key]) {
        throw conflict(
          `${kinds[kind].label} with name ${name} already exists under mesh ${mesh.meshName} for account ${mesh.meshOwner}`,
        );
      }
      checkQuota(place, world.config.quotas);
      checkSpec(kind, input.spec, mesh, world.config.quotas);
      const now = world.clock.now();
      const record: ResourceRecord = {
        kind,
        name,
        parent,
        arn: resourceArn(mesh, {
          kind,
          name,
          parent,
          resourceOwner: accountId,
        }),
        uid: world.ids.uuid(),
        version: 1,
        createdAt: now,
        lastUpdatedAt: now,
        resourceOwner: accountId,
        spec: input.spec,
        tags: tagRecord(input.tags),
      };
      records[key] = record;
      MeshIndex.of(mesh).add(record);
      return record;
    },
  });
}
