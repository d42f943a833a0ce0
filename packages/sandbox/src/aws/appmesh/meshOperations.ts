import * as sdk from '@aws-sdk/client-app-mesh';
import type {
  CreateMeshInput,
  DeleteMeshInput,
  DescribeMeshInput,
  ListMeshesInput,
  UpdateMeshInput,
} from '@aws-sdk/client-app-mesh';
import { operation, page, table, type AwsOperation } from '../core';
import { ensureServiceLinkedRole } from '../iam/ensureServiceLinkedRole';
import { sharedWith } from '../ram/sharedWith';
import { meshArn } from './arns';
import { conflict, limitExceeded, resourceInUse } from './errors';
import { checkMeshName, findMesh } from './findMesh';
import { idempotent } from './idempotent';
import { kinds } from './kinds';
import { meshKey } from './meshKey';
import { MeshIndex } from './MeshIndex';
import { presentData, presentRef } from './present';
import { changeSpec, seen } from './seen';
import type { MeshRecord, ResourceKind } from './state';
import { tagRecord } from './tags';
import { bury, deletedMesh } from './tombstones';

const DEFAULT_SPEC: sdk.MeshSpec = { egressFilter: { type: 'DROP_ALL' } };

function specOf(spec: sdk.MeshSpec | undefined): sdk.MeshSpec {
  return { ...DEFAULT_SPEC, ...spec };
}

const createMesh = operation<CreateMeshInput>(
  sdk.CreateMesh$,
  (input, context) => {
    const { world, region, accountId } = context;
    const { meshes } = world.state.appMesh;
    const meshName = input.meshName ?? '';
    checkMeshName(meshName);
    const key = meshKey(region, accountId, meshName);
    return idempotent(context, input, {
      exists: uid => meshes[key]?.uid === uid,
      present: item => ({ mesh: presentData(item) }),
      act: () => {
        if (meshes[key]) {
          throw conflict(
            `Mesh with name ${meshName} already exists for account ${accountId}`,
          );
        }
        const own = Object.values(meshes).filter(
          mesh => mesh.meshOwner === accountId && mesh.region === region,
        );
        const { meshesPerAccount } = world.config.quotas;
        if (own.length >= meshesPerAccount) {
          throw limitExceeded(
            `Account ${accountId} has reached its limit of ${meshesPerAccount} meshes`,
          );
        }
        const now = world.clock.now();
        const mesh: MeshRecord = {
          arn: meshArn({ region, meshOwner: accountId, meshName }),
          uid: world.ids.uuid(),
          version: 1,
          createdAt: now,
          lastUpdatedAt: now,
          region,
          meshName,
          meshOwner: accountId,
          resourceOwner: accountId,
          spec: specOf(input.spec),
          tags: tagRecord(input.tags),
          resources: {
            virtualNode: table(),
            virtualRouter: table(),
            virtualService: table(),
            virtualGateway: table(),
            route: table(),
            gatewayRoute: table(),
          },
        };
        meshes[key] = mesh;
        ensureServiceLinkedRole(world, accountId);
        return mesh;
      },
    });
  },
);

const describeMesh = operation<DescribeMeshInput>(
  sdk.DescribeMesh$,
  (input, context) => ({ mesh: presentData(findMesh(input, context)) }),
);

const listMeshes = operation<ListMeshesInput>(
  sdk.ListMeshes$,
  (input, context) => {
    const { world, region, accountId } = context;
    const { meshes, deleted } = world.state.appMesh;
    const views = new Map<string, MeshRecord>();
    for (const key of [...deleted.keys(), ...Object.keys(meshes)]) {
      const mesh =
        (meshes[key] && seen(meshes[key], context)) ??
        deletedMesh(key, context);
      if (
        mesh?.region === region &&
        (mesh.meshOwner === accountId || sharedWith(world, mesh.arn, accountId))
      ) {
        views.set(key, mesh);
      }
    }
    const { items, nextToken } = page([...views.values()], {
      key: mesh => mesh.arn,
      limit: input.limit ?? 100,
      token: input.nextToken,
      invalidToken: 'BadRequestException',
    });
    return { meshes: items.map(mesh => presentRef(mesh)), nextToken };
  },
);

const updateMesh = operation<UpdateMeshInput>(
  sdk.UpdateMesh$,
  (input, context) => {
    const mesh = findMesh({ meshName: input.meshName }, context);
    return idempotent(context, input, {
      exists: uid => mesh.uid === uid,
      present: item => ({ mesh: presentData(item) }),
      act: () => {
        changeSpec(mesh, specOf(input.spec), context.world);
        return mesh;
      },
    });
  },
);

const deleteMesh = operation<DeleteMeshInput>(
  sdk.DeleteMesh$,
  (input, context) => {
    const mesh = findMesh({ meshName: input.meshName }, context);
    for (const kind of Object.keys(kinds) as ResourceKind[]) {
      if (MeshIndex.of(mesh).count(kind) > 0) {
        throw resourceInUse(
          `Mesh with name ${mesh.meshName} cannot be deleted because it is not empty: it has ${kinds[kind].plural}`,
        );
      }
    }
    const key = meshKey(mesh.region, mesh.meshOwner, mesh.meshName);
    delete context.world.state.appMesh.meshes[key];
    bury(mesh, undefined, context);
    return { mesh: presentData(mesh, undefined, 'DELETED') };
  },
);

export const meshOperations: AwsOperation[] = [
  createMesh,
  describeMesh,
  listMeshes,
  updateMesh,
  deleteMesh,
];
