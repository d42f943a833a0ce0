import { isWrite, type OperationContext } from '../core';
import { sharedWith } from '../ram/sharedWith';
import { meshArn } from './arns';
import { badRequest, forbidden, notFound } from './errors';
import { meshKey } from './meshKey';
import { seen } from './seen';
import type { MeshRecord } from './state';
import { deletedMesh } from './tombstones';

const MESH_NAME = /^[A-Za-z0-9_-]+$/;

/** @throws AwsError if App Mesh would not take the name, for example because it is an ARN. */
export function checkMeshName(name: string): void {
  if (!MESH_NAME.test(name)) {
    throw badRequest(
      `Mesh name ${name} must contain only letters, digits, hyphens and underscores`,
    );
  }
}

/** The mesh itself for a write, what the caller sees of it for a read. */
function lookUp(key: string, context: OperationContext) {
  const mesh = context.world.state.appMesh.meshes[key];
  const view = mesh && seen(mesh, context);
  if (isWrite(context.operation, '')) {
    return view && mesh;
  }
  return view ?? deletedMesh(key, context);
}

/**
 * The mesh that a request means: the caller's own, or that of `meshOwner` if it is shared with
 * the caller.
 */
export function findMesh(
  input: { meshName?: string; meshOwner?: string },
  context: OperationContext,
): MeshRecord {
  const { world, region, accountId } = context;
  const meshName = input.meshName ?? '';
  const meshOwner = input.meshOwner ?? accountId;
  checkMeshName(meshName);
  const mesh = lookUp(meshKey(region, meshOwner, meshName), context);
  const absent = () =>
    notFound(
      `Mesh with name ${meshName} is not present for account ${meshOwner}`,
    );
  if (!mesh) {
    throw absent();
  }
  const arn = meshArn({ region, meshOwner, meshName });
  if (meshOwner !== accountId && !sharedWith(world, arn, accountId)) {
    throw world.config.unsharedMesh === 'forbidden'
      ? forbidden(context, arn)
      : absent();
  }
  return mesh;
}
