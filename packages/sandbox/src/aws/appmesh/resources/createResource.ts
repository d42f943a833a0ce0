import type { OperationContext } from '../../core';
import { resourceArn } from '../arns';
import { conflict, limitExceeded } from '../errors';
import { idempotent } from '../idempotent';
import { kinds } from '../kinds';
import { presentData } from '../present';
import { quotas } from '../quotas';
import { checkSpec } from '../rules';
import type { ResourceKind, ResourceRecord } from '../state';
import { tagRecord } from '../tags';
import { locate, type Place } from './locate';
import type { ResourceInput } from './ResourceInput';

function checkQuota({ mesh, kind, parent }: Place): void {
  const { label } = kinds[kind];
  if (kind === 'route' || kind === 'gatewayRoute') {
    const limit = quotas.perParent[kind];
    const siblings = Object.keys(mesh.resources[kind]).filter(key =>
      key.startsWith(`${parent}/`),
    );
    if (siblings.length >= limit) {
      throw limitExceeded(
        `${parent} has reached its limit of ${limit} ${kinds[kind].plural}`,
      );
    }
    return;
  }
  const limit = quotas.perMesh[kind];
  if (Object.keys(mesh.resources[kind]).length >= limit) {
    throw limitExceeded(
      `Mesh ${mesh.meshName} has reached its limit of ${limit} for ${label}`,
    );
  }
}

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
      checkQuota(place);
      checkSpec(kind, input.spec, mesh);
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
      return record;
    },
  });
}
