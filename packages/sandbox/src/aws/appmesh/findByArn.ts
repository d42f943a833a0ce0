import type { AwsWorld } from '../core';
import { meshKey } from './meshKey';
import type { MeshRecord, ResourceKind, ResourceRecord } from './state';

const ARN = /^arn:[^:]+:appmesh:([^:]+):(\d{12}):mesh\/(.+)$/;

function keyOf(segments: string[]): [ResourceKind, string] | undefined {
  const [kind, name, childKind, childName, ...rest] = segments;
  if (name === undefined || rest.length > 0) {
    return undefined;
  }
  if (childKind === undefined) {
    return [kind as ResourceKind, name];
  }
  return childName === undefined
    ? undefined
    : [childKind as ResourceKind, `${name}/${childName}`];
}

/** Whether a text could be the ARN of a mesh or of a resource in one. */
export function isAppMeshArn(arn: string): boolean {
  return ARN.test(arn);
}

/** The mesh or resource of an ARN, of any account. */
export function findByArn(
  arn: string,
  { state }: AwsWorld,
): MeshRecord | ResourceRecord | undefined {
  const [, region, accountId, path] = ARN.exec(arn) ?? [];
  if (path === undefined) {
    return undefined;
  }
  const [meshSegment, ...segments] = path.split('/');
  const [meshName, meshOwner = accountId] = meshSegment.split('@');
  const mesh = state.appMesh.meshes[meshKey(region, meshOwner, meshName)];
  const key = keyOf(segments);
  const found =
    segments.length === 0
      ? mesh
      : key &&
        mesh &&
        Object.hasOwn(mesh.resources, key[0]) &&
        mesh.resources[key[0]][key[1]];
  // The same names can make up another ARN.
  return found && found.arn === arn ? found : undefined;
}
