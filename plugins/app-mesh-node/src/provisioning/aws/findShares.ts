import {
  type RAMClient,
  type ResourceShare,
  type ResourceShareAssociation,
  paginateGetResourceShareAssociations,
  paginateGetResourceShares,
} from '@aws-sdk/client-ram';
import { isError } from '@backstage/errors';
import { meshArn, type MeshId } from '@crossmesh/plugin-app-mesh-common';
import type { ProvisioningContext } from '../engine';

/** The owner's live shares that hold a mesh, with the principals they were ever associated with. */
export interface MeshShares {
  shares: ResourceShare[];
  principals: ResourceShareAssociation[];
}

async function associations(
  client: RAMClient,
  query:
    | { associationType: 'RESOURCE'; resourceArn: string }
    | { associationType: 'PRINCIPAL'; resourceShareArns: string[] },
): Promise<ResourceShareAssociation[]> {
  const found: ResourceShareAssociation[] = [];
  try {
    for await (const page of paginateGetResourceShareAssociations(
      { client },
      query,
    )) {
      found.push(...(page.resourceShareAssociations ?? []));
    }
  } catch (error) {
    // RAM knows no resource that was never shared.
    if (!isError(error) || error.name !== 'NotFoundError') {
      throw error;
    }
  }
  return found;
}

/** Finds shares by what they hold; their names are not unique. */
export async function findShares(
  context: ProvisioningContext,
  mesh: MeshId,
): Promise<MeshShares> {
  const { ram: client } = await context.aws.forAccount({
    accountId: mesh.meshOwner,
    region: mesh.region,
  });
  const resources = await associations(client, {
    associationType: 'RESOURCE',
    resourceArn: meshArn(mesh),
  });
  const resourceShareArns = resources.flatMap(({ resourceShareArn, status }) =>
    resourceShareArn && ['ASSOCIATED', 'ASSOCIATING'].includes(status ?? '')
      ? [resourceShareArn]
      : [],
  );
  if (resourceShareArns.length === 0) {
    return { shares: [], principals: [] };
  }
  const shares: ResourceShare[] = [];
  for await (const page of paginateGetResourceShares(
    { client },
    { resourceOwner: 'SELF', resourceShareArns },
  )) {
    shares.push(
      ...(page.resourceShares ?? []).filter(({ status }) =>
        ['ACTIVE', 'PENDING'].includes(status ?? ''),
      ),
    );
  }
  const arns = shares.flatMap(share => share.resourceShareArn ?? []);
  return {
    shares,
    principals:
      arns.length > 0
        ? await associations(client, {
            associationType: 'PRINCIPAL',
            resourceShareArns: arns,
          })
        : [],
  };
}
