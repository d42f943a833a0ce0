import {
  meshKey,
  type AnyMeshResource,
  type MeshId,
  type ShareState,
} from '@crossmesh/plugin-app-mesh-common';
import type {
  AccountDirectory,
  AwsAccountClients,
  AwsClients,
} from '@crossmesh/plugin-app-mesh-node';
import type { SnapshotContent, StoredSource } from '../store';
import type { Explanations } from './Explanations';
import type { ReadingMemory } from './ReadingMemory';
import type { SourceReader } from './SourceReader';
import { listMeshes, readMesh, type VisibleMesh } from './appMesh';
import { isDueToCheck } from './isDueToCheck';
import { isGone } from './isGone';
import type { Pace, TokenBuckets } from './rates';
import { readersOf } from './readersOf';
import {
  readCloudMapNamespaces,
  readServiceLinkedRole,
  readSharing,
  shareStates,
  type SharingReading,
} from './sharing';

interface Place {
  accountId: string;
  region: string;
}

type AwsService = 'app-mesh' | 'ram' | 'iam' | 'cloud-map';

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
}

interface Sighting extends VisibleMesh {
  seenBy: string[];
}

export interface AccountReaderOptions {
  accounts: AccountDirectory;
  awsClients: AwsClients;
  buckets: TokenBuckets;
  sources: SourceReader;
  memory: ReadingMemory;
  explanations: Explanations;
  /** Whether live clusters hold all of a mesh, so that App Mesh need not be asked each time. */
  isCovered: (mesh: MeshId) => boolean;
  /** Whether clusters tell of an account's meshes in a region. */
  isWatched: (place: Place) => boolean;
  /** Whether a person is waiting. */
  urgent: boolean;
  signal?: AbortSignal;
}

/**
 * Reads App Mesh, RAM, IAM and Cloud Map over all configured accounts and regions, each mesh through one account.
 */
export class AccountReader {
  readonly #options: AccountReaderOptions;

  constructor(options: AccountReaderOptions) {
    this.#options = options;
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
    const [lists, sharing] = await Promise.all([
      Promise.all(places.map(place => this.#list(place, unsettled))),
      Promise.all(places.map(place => this.#readSharing(place, unsettled))),
      Promise.all(places.map(place => this.#readNamespaces(place))),
      Promise.all(
        accounts
          .list()
          .map(({ accountId, regions }) =>
            this.#readRole({ accountId, region: regions[0] }),
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
    return { meshes: [...readings, ...silent.map(mesh => ({ mesh }))], gone };
  }

  async #list(
    place: Place,
    unsettled: boolean,
  ): Promise<VisibleMesh[] | undefined> {
    const isDue = unsettled || !this.#options.isWatched(place);
    return this.#remembered(place, 'app-mesh', isDue, async clients =>
      listMeshes(
        { ...this.#pace(place, 'app-mesh'), client: clients.appMesh },
        place.region,
      ),
    );
  }

  async #readSharing(
    place: Place,
    unsettled: boolean,
  ): Promise<SharingReading | undefined> {
    const isDue = unsettled || !this.#options.isWatched(place);
    return this.#remembered(place, 'ram', isDue, async clients =>
      readSharing({
        ...this.#pace(place, 'ram'),
        accountId: place.accountId,
        client: clients.ram,
      }),
    );
  }

  async #readRole(place: Place): Promise<void> {
    const { isWatched, urgent } = this.#options;
    await this.#remembered(
      place,
      'iam',
      urgent || !isWatched(place),
      async clients =>
        readServiceLinkedRole(clients.iam, this.#pace(place, 'iam')),
      serviceLinkedRole => ({ serviceLinkedRole }),
    );
  }

  async #readNamespaces(place: Place): Promise<void> {
    const { isWatched, urgent } = this.#options;
    await this.#remembered(
      place,
      'cloud-map',
      urgent || !isWatched(place),
      async clients =>
        readCloudMapNamespaces(
          clients.serviceDiscovery,
          this.#pace(place, 'cloud-map'),
        ),
      cloudMapNamespaces => ({ cloudMapNamespaces }),
    );
  }

  /** What a source tells, or told not long ago if it need not be asked in each round. */
  async #remembered<T>(
    place: Place,
    service: AwsService,
    isDue: boolean,
    run: (clients: AwsAccountClients) => Promise<T>,
    detail?: (value: T) => Partial<StoredSource>,
  ): Promise<T | undefined> {
    const { awsClients, memory, sources } = this.#options;
    const source = { ...place, service };
    const key = `${service}/${place.accountId}/${place.region}`;
    const known = isDue ? undefined : memory.recall<T>(key);
    if (known !== undefined) {
      sources.keep(source);
      return known;
    }
    const startedAt = Date.now();
    const reading = await sources.read(
      source,
      async () => run(await awsClients.forAccount(place)),
      { detail },
    );
    if (reading) {
      memory.keep(key, reading.value, startedAt);
    }
    return reading?.value;
  }

  async #readMesh(
    sighting: Sighting,
    previous: SnapshotContent | undefined,
    sharing: Map<string, SharingReading>,
  ): Promise<MeshReading> {
    const { accounts, explanations, isCovered, memory } = this.#options;
    const { mesh, seenBy } = sighting;
    const key = meshKey(mesh);
    const isOwnerSilent =
      !sharing.has(mesh.meshOwner) &&
      accounts.list().some(({ accountId }) => accountId === mesh.meshOwner);
    const shares = isOwnerSilent
      ? undefined
      : shareStates(mesh, seenBy, sharing, new Date());
    if (previous && isCovered(mesh) && memory.recall(key) !== undefined) {
      return { mesh, shares };
    }
    for (const accountId of readersOf(mesh, seenBy)) {
      const place = { accountId, region: mesh.region };
      const startedAt = Date.now();
      const reading = await this.#options.sources.read(
        { ...place, service: 'app-mesh' },
        async () =>
          readMesh(
            {
              ...this.#pace(place, 'app-mesh'),
              client: (
                await this.#options.awsClients.forAccount(place)
              ).appMesh,
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

  #pace(place: Place, service: AwsService): Pace {
    const { buckets, signal, sources, urgent } = this.#options;
    const source = { ...place, service };
    return {
      bucket: buckets.for(source),
      signal,
      urgent,
      onCall: () => sources.called(source),
      onThrottled: () => sources.throttled(source),
    };
  }
}
