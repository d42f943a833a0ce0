import {
  meshArn,
  validateAccountId,
  validateMeshName,
  validateRegion,
} from '@crossmesh/plugin-app-mesh-common';
import type { Recipe } from '../engine';
import { accountGate, knownOwnersGate, removableGate } from '../gates';
import {
  clearMesh,
  cloudMapRemovalStep,
  meshRemovalStep,
  meshResourceRemovalStep,
  namespaceRemovalStep,
  placesOf,
  shareRemovalStep,
} from '../removal';

/** @public */
export interface RetireMeshOptions {
  /** The account that owns the mesh. */
  accountId: string;
  region: string;
  meshName: string;
  /** The consumer accounts to clean up; all that are configured for the region where absent. */
  consumerAccountIds?: string[];
}

/**
 * The tutorial undone, over all accounts: workloads, gateways, services, routers and nodes, in clusters and
 * then what App Mesh has left of them; the consumers' Mesh resources, the share, the mesh, the namespaces
 * and their labels, and the Cloud Map namespaces that were made for it. Service-linked roles stay: they are
 * the account's, not the mesh's.
 *
 * @returns a recipe with the output `meshArn`
 * @throws InputError for names that App Mesh would refuse
 * @public
 */
export function retireMeshRecipe(options: RetireMeshOptions): Recipe {
  const mesh = {
    region: validateRegion(options.region),
    meshOwner: validateAccountId(options.accountId),
    meshName: validateMeshName(options.meshName),
  };
  const consumers = options.consumerAccountIds?.map(validateAccountId);
  return {
    name: 'mesh:retire',
    title: `Retire the mesh ${mesh.meshName}`,
    gates: [],
    steps: [],
    expand({ accounts }) {
      const configured = accounts
        .list()
        .filter(({ regions }) => regions.includes(mesh.region))
        .map(({ accountId }) => accountId);
      const accountIds = [
        ...new Set([mesh.meshOwner, ...(consumers ?? configured)]),
      ];
      const places = placesOf(accounts, mesh, accountIds);
      const cleared = clearMesh({ mesh, places });
      const isOwners = (place: (typeof places)[number]) =>
        place.target.accountId === mesh.meshOwner;
      const meshResource = (place: (typeof places)[number], after: string[]) =>
        meshResourceRemovalStep(`mesh-${place.cluster}`, place, after);

      const left = places
        .filter(place => !isOwners(place))
        .map(place => meshResource(place, cleared.last));
      const unshared = shareRemovalStep({
        mesh,
        deleteIdle: true,
        after: [...cleared.last, ...left.map(({ id }) => id)],
      });
      const ended = places
        .filter(isOwners)
        .map(place => meshResource(place, [unshared.id]));
      const gone = meshRemovalStep(mesh, [
        unshared.id,
        ...ended.map(({ id }) => id),
      ]);
      return {
        gates: [
          ...accountIds.map(accountId =>
            accountGate({ accountId, region: mesh.region }),
          ),
          ...places.map(place => removableGate(place, place.cluster)),
          knownOwnersGate(mesh, accountIds),
        ],
        steps: [
          ...cleared.steps,
          ...left,
          unshared,
          ...ended,
          gone,
          ...places.map(place =>
            namespaceRemovalStep(`namespaces-${place.cluster}`, place, [
              gone.id,
            ]),
          ),
          ...accountIds.map(accountId =>
            cloudMapRemovalStep(`cloud-map-${accountId}`, {
              mesh,
              accountId,
              after: [gone.id],
            }),
          ),
        ],
      };
    },
    outputs: async () => ({ meshArn: meshArn(mesh) }),
  };
}
