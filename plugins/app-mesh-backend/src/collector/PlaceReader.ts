import type {
  AwsAccountClients,
  AwsClients,
} from '@crossmesh/plugin-app-mesh-node';
import type { StoredSource } from '../store';
import type { ReadingMemory } from './ReadingMemory';
import type { SourceReader } from './SourceReader';
import { listMeshes, type VisibleMesh } from './appMesh';
import { readOwnerTags } from './ownership';
import type { Pace, TokenBuckets } from './rates';
import {
  readCloudMapNamespaces,
  readServiceLinkedRole,
  readSharing,
  type SharingReading,
} from './sharing';

/** An account in a region. */
export interface Place {
  accountId: string;
  region: string;
}

type AwsService = 'app-mesh' | 'ram' | 'iam' | 'cloud-map' | 'tagging';

const NAMES: Record<AwsService, string> = {
  'app-mesh': 'App Mesh',
  ram: 'AWS RAM',
  iam: 'IAM',
  'cloud-map': 'Cloud Map',
  tagging: 'Resource Groups Tagging',
};

export interface PlaceReaderOptions {
  awsClients: AwsClients;
  buckets: TokenBuckets;
  sources: SourceReader;
  memory: ReadingMemory;
  /** Whether clusters tell of an account's meshes in a region. */
  isWatched: (place: Place) => boolean;
  /** Key of the tag that names owners. */
  ownerTag: string;
  /** Whether a person is waiting. */
  urgent: boolean;
  /** Whether to ask only those again that failed last time. */
  retrying: boolean;
  /** By account id, the configured name. */
  nameOf: (accountId: string) => string;
  answerMilliseconds?: number;
  signal?: AbortSignal;
}

/**
 * Reads what AWS tells of an account in a region, each service of it as a source of its own; undefined
 * where it could not be read.
 */
export class PlaceReader {
  readonly #options: PlaceReaderOptions;

  constructor(options: PlaceReaderOptions) {
    this.#options = options;
  }

  async listMeshes(
    place: Place,
    unsettled: boolean,
  ): Promise<VisibleMesh[] | undefined> {
    const isDue = unsettled || !this.#options.isWatched(place);
    return this.#remembered(place, 'app-mesh', isDue, async clients =>
      listMeshes(
        { ...this.pace(place, 'app-mesh'), client: clients.appMesh },
        place.region,
      ),
    );
  }

  async readSharing(
    place: Place,
    unsettled: boolean,
  ): Promise<SharingReading | undefined> {
    const isDue = unsettled || !this.#options.isWatched(place);
    return this.#remembered(place, 'ram', isDue, async clients =>
      readSharing({
        ...this.pace(place, 'ram'),
        accountId: place.accountId,
        client: clients.ram,
      }),
    );
  }

  /** By ARN, the tags that name owners. */
  async readOwnerTags(place: Place): Promise<Map<string, string> | undefined> {
    const { isWatched, ownerTag, urgent } = this.#options;
    return this.#remembered(
      place,
      'tagging',
      urgent || !isWatched(place),
      async clients =>
        readOwnerTags(clients.tagging, ownerTag, this.pace(place, 'tagging')),
    );
  }

  async readRole(place: Place): Promise<void> {
    const { isWatched, urgent } = this.#options;
    await this.#remembered(
      place,
      'iam',
      urgent || !isWatched(place),
      async clients =>
        readServiceLinkedRole(clients.iam, this.pace(place, 'iam')),
      serviceLinkedRole => ({ serviceLinkedRole }),
    );
  }

  async readNamespaces(place: Place): Promise<void> {
    const { isWatched, urgent } = this.#options;
    await this.#remembered(
      place,
      'cloud-map',
      urgent || !isWatched(place),
      async clients =>
        readCloudMapNamespaces(
          clients.serviceDiscovery,
          this.pace(place, 'cloud-map'),
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
    const { awsClients, memory, retrying, sources } = this.#options;
    const source = { ...place, service };
    const key = `${service}/${place.accountId}/${place.region}`;
    const isToBeAsked = sources.isFailing(source) || (isDue && !retrying);
    const known = isToBeAsked ? undefined : memory.recall<T>(key);
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

  /** The pace of all calls to one service there. */
  pace(place: Place, service: AwsService): Pace {
    const { answerMilliseconds, buckets, nameOf, signal, sources, urgent } =
      this.#options;
    const { accountId, region } = place;
    const source = { ...place, service };
    return {
      bucket: buckets.for(source),
      signal,
      urgent,
      who: `${NAMES[service]} of account ${nameOf(
        accountId,
      )} (${accountId}), ${region}`,
      answerMilliseconds,
      onCall: () => sources.called(source),
      onThrottled: () => sources.throttled(source),
    };
  }
}
