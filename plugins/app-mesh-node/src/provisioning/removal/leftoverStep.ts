import {
  formatAppMeshArn,
  type AppMeshArnResource,
  type MeshId,
} from '@crossmesh/plugin-app-mesh-common';
import type { ProvisioningContext, Step } from '../engine';
import { deleteMeshResource } from './deleteMeshResource';
import { KIND_WORDS } from './kindWords';
import { listMeshResources } from './listMeshResources';
import { removalStep } from './removalStep';
import type { MeshResourceKind, MeshResourceRef } from './types';

function arnOf(
  mesh: MeshId,
  { kind, name, parent = '', resourceOwner }: MeshResourceRef,
): string {
  const resource = (): AppMeshArnResource => {
    switch (kind) {
      case 'route':
        return { type: kind, name, virtualRouterName: parent };
      case 'gatewayRoute':
        return { type: kind, name, virtualGatewayName: parent };
      default:
        return { type: kind, name };
    }
  };
  return formatAppMeshArn({
    partition: 'aws',
    ...mesh,
    accountId: resourceOwner,
    resource: resource(),
  });
}

/**
 * Deletes from App Mesh what no cluster holds any more: made by hand, or left by a cluster that is gone.
 * What clusters hold has to be removed before.
 */
export function leftoverStep(options: {
  id: string;
  mesh: MeshId;
  kind: MeshResourceKind;
  /** The mesh's owner, who may delete what is whoever's, or a consumer, for its own. */
  accountId: string;
  after: string[];
  only?: (resource: MeshResourceRef) => boolean;
}): Step {
  const { accountId, after, id, kind, mesh, only = () => true } = options;
  const find = async (context: ProvisioningContext) =>
    (await listMeshResources(context, { accountId, mesh, kind })).filter(only);
  const step = removalStep({
    id,
    what: `${KIND_WORDS[kind]}s that no cluster holds any more`,
    where: { accountId, region: mesh.region },
    after,
    async list(context) {
      return (await find(context)).map(resource => ({
        name: `${KIND_WORDS[kind]} ${resource.name} of account ${resource.resourceOwner}`,
        remove: () =>
          deleteMeshResource(context, { accountId, mesh, resource }),
      }));
    },
  });
  return {
    ...step,
    // What clusters hold is in App Mesh, too, and goes before.
    removes: async context =>
      (await find(context)).map(resource => arnOf(mesh, resource)),
  };
}
