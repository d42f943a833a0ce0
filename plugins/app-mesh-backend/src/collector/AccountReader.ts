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
import type { SnapshotContent } from '../store';
import type { SourceReader } from './SourceReader';
import {
  listMeshes,
  readMesh,
  type AppMeshAccess,
  type VisibleMesh,
} from './appMesh';
import { isGone } from './isGone';
import type { TokenBuckets } from './rates';
import { readersOf } from './readersOf';
import {
  readServiceLinkedRole,
  readSharing,
  shareStates,
  type SharingReading,
} from './sharing';

interface Place {
  accountId: string;
  region: string;
}

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

/**
 * Reads App Mesh, RAM and IAM over all configured accounts and regions, each mesh through one account.
 */
export class AccountReader {
  readonly #accounts: AccountDirectory;
  readonly #awsClients: AwsClients;
  readonly #buckets: TokenBuckets;
  readonly #sources: SourceReader;
  readonly #signal?: AbortSignal;

  constructor(options: {
    accounts: AccountDirectory;
    awsClients: AwsClients;
    buckets: TokenBuckets;
    sources: SourceReader;
    signal?: AbortSignal;
  }) {
    this.#accounts = options.accounts;
    this.#awsClients = options.awsClients;
    this.#buckets = options.buckets;
    this.#sources = options.sources;
    this.#signal = options.signal;
  }

  async read(previous: SnapshotContent[]): Promise<EstateReading> {
    const places = this.#accounts
      .list()
      .flatMap(({ accountId, regions }) =>
        regions.map(region => ({ accountId, region })),
      );
    const [lists, sharing] = await Promise.all([
      Promise.all(places.map(place => this.#list(place))),
      Promise.all(places.map(place => this.#readSharing(place))),
      Promise.all(
        this.#accounts
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

  async #list(place: Place): Promise<VisibleMesh[] | undefined> {
    const reading = await this.#sources.read(
      { ...place, service: 'app-mesh' },
      async () => listMeshes(await this.#access(place), place.region),
    );
    return reading?.value;
  }

  async #readSharing(place: Place): Promise<SharingReading | undefined> {
    const reading = await this.#sources.read(
      { ...place, service: 'ram' },
      async () =>
        readSharing({
          accountId: place.accountId,
          client: (await this.#clients(place)).ram,
          bucket: this.#buckets.for({ ...place, service: 'ram' }),
          signal: this.#signal,
        }),
    );
    return reading?.value;
  }

  async #readRole(place: Place): Promise<void> {
    await this.#sources.read(
      { ...place, service: 'iam' },
      async () =>
        readServiceLinkedRole((await this.#clients(place)).iam, this.#signal),
      serviceLinkedRole => ({ serviceLinkedRole }),
    );
  }

  async #readMesh(
    sighting: Sighting,
    previous: SnapshotContent | undefined,
    sharing: Map<string, SharingReading>,
  ): Promise<MeshReading> {
    const { mesh, seenBy } = sighting;
    const isOwnerSilent =
      !sharing.has(mesh.meshOwner) &&
      this.#accounts
        .list()
        .some(({ accountId }) => accountId === mesh.meshOwner);
    const shares = isOwnerSilent
      ? undefined
      : shareStates(mesh, seenBy, sharing, new Date());
    for (const accountId of readersOf(mesh, seenBy)) {
      const place = { accountId, region: mesh.region };
      const takenAt = new Date().toISOString();
      const reading = await this.#sources.read(
        { ...place, service: 'app-mesh' },
        async () =>
          readMesh(
            await this.#access(place),
            sighting,
            previous?.resources ?? [],
          ),
      );
      if (reading) {
        return { mesh, takenAt, resources: reading.value, shares };
      }
    }
    return { mesh, shares };
  }

  #clients(place: Place): Promise<AwsAccountClients> {
    return this.#awsClients.forAccount(place);
  }

  async #access(place: Place): Promise<AppMeshAccess> {
    return {
      client: (await this.#clients(place)).appMesh,
      bucket: this.#buckets.for({ ...place, service: 'app-mesh' }),
      signal: this.#signal,
    };
  }
}
