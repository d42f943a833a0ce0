import {
  meshKey,
  type AnyMeshResource,
  type MeshId,
  type ShareState,
} from '@crossmesh/plugin-app-mesh-common';
import type { AccountDirectory } from '@crossmesh/plugin-app-mesh-node';
import type { SnapshotContent } from '../store';
import type { Explanations } from './Explanations';
import { PlaceReader, type PlaceReaderOptions } from './PlaceReader';
import { readMesh, type VisibleMesh } from './appMesh';
import { isDueToCheck } from './isDueToCheck';
import { isGone } from './isGone';
import { readersOf } from './readersOf';
import { shareStates, type SharingReading } from './sharing';

/** A mesh as AWS tells it now; what could not be read is absent. */
export interface MeshReading {
  mesh: MeshId & { arn: string };
  takenAt?: string;
  resources?: AnyMeshResource[];
  shares?: ShareState[];
}

/** All meshes that AWS tells of. */
export interface EstateReading {
  meshes: MeshReading[];
  /** Meshes of earlier snapshots that are there no more. */
  gone: MeshId[];
  /** By `ACCOUNT/REGION` and ARN, the tags that name owners; absent where they could not be read. */
  ownerTags: Map<string, Map<string, string>>;
}

interface Sighting extends VisibleMesh {
  seenBy: string[];
}

export interface AccountReaderOptions extends PlaceReaderOptions {
  accounts: AccountDirectory;
  explanations: Explanations;
  /** Whether live clusters hold all of a mesh, so that App Mesh need not be asked each time. */
  isCovered: (mesh: MeshId) => boolean;
}

/**
 * Reads App Mesh, RAM, IAM and Cloud Map over all configured accounts and regions, each mesh through one account.
 */
export class AccountReader {
  readonly #options: AccountReaderOptions;
  readonly #places: PlaceReader;

  constructor(options: AccountReaderOptions) {
    this.#options = options;
    this.#places = new PlaceReader(options);
  }

  async read(previous: SnapshotContent[]): Promise<EstateReading> {
    const { accounts } = this.#options;
    const places = accounts
      .list()
      .flatMap(({ accountId, regions }) =>
        regions.map(region => ({ accountId, region })),
      );
    const unsettled = previous.some(({ shares }) =>
      shares.some(({ state }) => state === 'pending' || state === 'unknown'),
    );
    const ownerTags = new Map<string, Map<string, string>>();
    const [lists, sharing] = await Promise.all([
      Promise.all(
        places.map(place => this.#places.listMeshes(place, unsettled)),
      ),
      Promise.all(
        places.map(place => this.#places.readSharing(place, unsettled)),
      ),
      Promise.all(places.map(place => this.#places.readNamespaces(place))),
      Promise.all(
        places.map(async place => {
          const tags = await this.#places.readOwnerTags(place);
          if (tags) {
            ownerTags.set(`${place.accountId}/${place.region}`, tags);
          }
        }),
      ),
      Promise.all(
        accounts
          .list()
          .map(({ accountId, regions }) =>
            this.#places.readRole({ accountId, region: regions[0] }),
          ),
      ),
    ]);

    const sightings = new Map<string, Sighting>();
    for (const [index, list] of lists.entries()) {
      for (const visible of list ?? []) {
        const key = meshKey(visible.mesh);
        const sighting = sightings.get(key) ?? { ...visible, seenBy: [] };
        sighting.seenBy.push(places[index].accountId);
        sightings.set(key, sighting);
      }
    }

    const readings = await Promise.all(
      [...sightings.values()].map(sighting =>
        this.#readMesh(
          sighting,
          previous.find(({ mesh }) => meshKey(mesh) === meshKey(sighting.mesh)),
          new Map(
            sharing.flatMap((reading, index) =>
              reading && places[index].region === sighting.mesh.region
                ? [[reading.accountId, reading]]
                : [],
            ),
          ),
        ),
      ),
    );

    const unseen = previous
      .map(({ mesh }) => mesh)
      .filter(mesh => !sightings.has(meshKey(mesh)));
    const gone = unseen.filter(mesh => {
      const inRegion = places.filter(({ region }) => region === mesh.region);
      const answered = inRegion.filter(place => lists[places.indexOf(place)]);
      return isGone(
        mesh,
        answered.map(({ accountId }) => accountId),
        inRegion.map(({ accountId }) => accountId),
      );
    });
    const silent = unseen.filter(mesh => !gone.includes(mesh));
    return {
      meshes: [...readings, ...silent.map(mesh => ({ mesh }))],
      gone,
      ownerTags,
    };
  }

  async #readMesh(
    sighting: Sighting,
    previous: SnapshotContent | undefined,
    sharing: Map<string, SharingReading>,
  ): Promise<MeshReading> {
    const { accounts, explanations, isCovered, memory, retrying, sources } =
      this.#options;
    const { mesh, seenBy } = sighting;
    const key = meshKey(mesh);
    const readers = readersOf(mesh, seenBy).map(accountId => ({
      accountId,
      region: mesh.region,
      service: 'app-mesh' as const,
    }));
    const isOwnerSilent =
      !sharing.has(mesh.meshOwner) &&
      accounts.list().some(({ accountId }) => accountId === mesh.meshOwner);
    const shares = isOwnerSilent
      ? undefined
      : shareStates(mesh, seenBy, sharing, new Date(), previous?.shares);
    const isKnown = previous && memory.recall(key) !== undefined;
    const isToBeLeft = retrying
      ? !readers.some(source => sources.isFailing(source))
      : isCovered(mesh);
    if (isKnown && isToBeLeft) {
      return { mesh, shares };
    }
    for (const source of readers) {
      const startedAt = Date.now();
      const reading = await sources.read(source, async () =>
        readMesh(
          {
            ...this.#places.pace(source, 'app-mesh'),
            client: (await this.#options.awsClients.forAccount(source)).appMesh,
          },
          sighting,
          previous?.resources ?? [],
          {
            explanations,
            isToCheck: arn =>
              memory.readAt(key) !== undefined &&
              isDueToCheck(arn, memory.rounds),
          },
        ),
      );
      if (reading) {
        memory.keep(key, true, startedAt);
        return {
          mesh,
          takenAt: new Date(startedAt).toISOString(),
          resources: reading.value,
          shares,
        };
      }
    }
    return { mesh, shares };
  }
}
