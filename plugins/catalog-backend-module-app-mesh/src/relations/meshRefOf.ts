import {
  entityRefForArn,
  parseAppMeshArn,
} from '@crossmesh/plugin-app-mesh-common';

/**
 * Reference of a mesh's entity; undefined if the text is not the ARN of a mesh, which somebody may have
 * written by hand.
 */
export function meshRefOf(arn: string): string | undefined {
  try {
    return entityRefForArn(arn, parseAppMeshArn(arn).meshName);
  } catch {
    return undefined;
  }
}
