import { InputError } from '@backstage/errors';
import {
  meshArn,
  validateAccountId,
  validateMeshName,
  validateRegion,
} from '@crossmesh/plugin-app-mesh-common';
import type { ProvisioningContext, Recipe } from '../engine';
import {
  accountGate,
  dependantsGate,
  drainedGate,
  removableGate,
} from '../gates';
import {
  clearMesh,
  cloudMapRemovalStep,
  listMeshResources,
  meshResourceRemovalStep,
  namespaceRemovalStep,
  placesOf,
  shareRemovalStep,
  type Leaving,
} from '../removal';

/** @public */
export interface LeaveMeshOptions {
  /** The consumer account. */
  accountId: string;
  region: string;
  meshName: string;
  meshOwner: string;
  /** Whether services that the account still has in the mesh are taken out of it; otherwise they are refused. */
  drain?: boolean;
}

/**
 * Joining undone, in one consumer: its services where they are to be drained, the Mesh resources of its
 * clusters, its place in the share, the mesh's labels on namespaces, and the Cloud Map namespaces that were
 * made for the mesh. Refuses while others depend on its services, and says who. The share is let go of by
 * the mesh's owner, since a consumer cannot.
 *
 * @returns a recipe with the output `meshArn`
 * @throws InputError for names that App Mesh would refuse, or the owner as its own consumer
 * @public
 */
export function leaveMeshRecipe(options: LeaveMeshOptions): Recipe {
  const mesh = {
    region: validateRegion(options.region),
    meshOwner: validateAccountId(options.meshOwner),
    meshName: validateMeshName(options.meshName),
  };
  const consumer = validateAccountId(options.accountId);
  if (consumer === mesh.meshOwner) {
    throw new InputError(
      `Account ${consumer} owns the mesh ${mesh.meshName} and cannot leave it; retire the mesh with app-mesh:mesh:retire.`,
    );
  }
  const where = { accountId: consumer, region: mesh.region };

  async function leaving(context: ProvisioningContext): Promise<Leaving> {
    const namesOf = async (
      kind: 'virtualService' | 'virtualRouter' | 'virtualNode',
    ) =>
      (
        await listMeshResources(context, {
          accountId: mesh.meshOwner,
          mesh,
          kind,
        })
      )
        .filter(({ resourceOwner }) => resourceOwner === consumer)
        .map(({ name }) => name);
    return {
      virtualServices: await namesOf('virtualService'),
      virtualRouters: await namesOf('virtualRouter'),
      virtualNodes: await namesOf('virtualNode'),
    };
  }

  return {
    name: 'mesh:leave',
    title: `Leave the mesh ${mesh.meshName} of account ${mesh.meshOwner}`,
    undo: 'app-mesh:mesh:join',
    gates: [
      accountGate(where),
      accountGate({ accountId: mesh.meshOwner, region: mesh.region }),
      dependantsGate({
        mesh,
        accountId: consumer,
        what: 'The services',
        leaving,
      }),
      ...(options.drain
        ? []
        : [
            drainedGate(
              mesh,
              [consumer],
              'take its services out with app-mesh:service:offboard first, or leave with drain',
            ),
          ]),
    ],
    steps: [],
    expand({ accounts }) {
      const places = placesOf(accounts, mesh, [consumer]);
      const cleared = options.drain
        ? clearMesh({
            mesh,
            places,
            only: ({ resourceOwner }) => resourceOwner === consumer,
          })
        : { steps: [], last: [] };
      const left = places.map(place =>
        meshResourceRemovalStep(`mesh-${place.cluster}`, place, cleared.last),
      );
      const unshared = shareRemovalStep({
        mesh,
        consumers: [consumer],
        deleteIdle: false,
        after: [...cleared.last, ...left.map(({ id }) => id)],
      });
      return {
        gates: places.map(place => removableGate(place, place.cluster)),
        steps: [
          ...cleared.steps,
          ...left,
          unshared,
          ...places.map(place =>
            namespaceRemovalStep(`namespaces-${place.cluster}`, place, [
              unshared.id,
            ]),
          ),
          cloudMapRemovalStep('cloud-map', {
            mesh,
            accountId: consumer,
            after: [unshared.id],
          }),
        ],
      };
    },
    outputs: async () => ({ meshArn: meshArn(mesh) }),
  };
}
