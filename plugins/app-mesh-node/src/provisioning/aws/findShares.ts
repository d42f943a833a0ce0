import {
  paginateGetResourceShares,
  type RAMClient,
  type ResourceShareAssociation,
} from '@aws-sdk/client-ram';
import { meshArn, type MeshId } from '@crossmesh/plugin-app-mesh-common';
import type { ProvisioningContext } from '../engine';
import { isLive } from './isLive';
import { listAssociations } from './listAssociations';
import type { MeshShare, SharePrincipal } from './types';

async function listStatuses(
  client: RAMClient,
  resourceShareArns: string[],
): Promise<Map<string, { status: string; allowsExternal: boolean }>> {
  const statuses = new Map<
    string,
    { status: string; allowsExternal: boolean }
  >();
  for await (const page of paginateGetResourceShares(
    { client },
    { resourceOwner: 'SELF', resourceShareArns },
  )) {
    for (const share of page.resourceShares ?? []) {
      statuses.set(share.resourceShareArn ?? '', {
        status: share.status ?? '',
        allowsExternal: share.allowExternalPrincipals ?? true,
      });
    }
  }
  return statuses;
}

/** Of a principal that left and came back, what counts is that it is there. */
function principalsOf(
  associations: ResourceShareAssociation[],
): Map<string, SharePrincipal> {
  const principals = new Map<string, SharePrincipal>();
  for (const association of associations) {
    const id = association.associatedEntity ?? '';
    if (!isLive(principals.get(id)?.status)) {
      principals.set(id, {
        status: association.status ?? '',
        statusMessage: association.statusMessage,
        updatedAt: association.lastUpdatedTime ?? association.creationTime,
      });
    }
  }
  return principals;
}

/**
 * The owner's shares that hold a mesh and are not deleted. They are found by what they hold, since their
 * names are not unique.
 */
export async function findShares(
  context: ProvisioningContext,
  mesh: MeshId,
): Promise<MeshShare[]> {
  const { ram: client } = await context.aws.forAccount({
    accountId: mesh.meshOwner,
    region: mesh.region,
  });
  const arn = meshArn(mesh);
  const meshes = await listAssociations(client, {
    associationType: 'RESOURCE',
    resourceArn: arn,
  });
  const holders = meshes.filter(({ status }) => isLive(status));
  const resourceShareArns = holders.flatMap(
    ({ resourceShareArn }) => resourceShareArn ?? [],
  );
  if (resourceShareArns.length === 0) {
    return [];
  }
  const [principals, resources, statuses] = await Promise.all([
    listAssociations(client, {
      associationType: 'PRINCIPAL',
      resourceShareArns,
    }),
    listAssociations(client, {
      associationType: 'RESOURCE',
      resourceShareArns,
    }),
    listStatuses(client, resourceShareArns),
  ]);
  return holders
    .map(({ resourceShareArn = '', status: meshStatus = '' }) => ({
      arn: resourceShareArn,
      status: statuses.get(resourceShareArn)?.status ?? 'DELETED',
      allowsExternal: statuses.get(resourceShareArn)?.allowsExternal ?? true,
      meshStatus,
      meshOnly: resources.every(
        resource =>
          resource.resourceShareArn !== resourceShareArn ||
          resource.associatedEntity === arn ||
          !isLive(resource.status),
      ),
      principals: principalsOf(
        principals.filter(
          principal => principal.resourceShareArn === resourceShareArn,
        ),
      ),
    }))
    .filter(({ status }) => status === 'ACTIVE' || status === 'PENDING');
}
