import { createHash } from 'node:crypto';
import type {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import type {
  DeferredEntity,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { MeshReader, MeshReading } from '../meshes';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { meshKey } from '@crossmesh/plugin-app-mesh-common';
import { accountEntities } from '../entities';
import { findGone } from './findGone';
import type { KnownEntities } from './known';
import type { Round, Rounds } from './rounds';
import { silentSources } from './silentSources';
import { tieRefreshKey, tiesAfter, type Tie } from '../ties';

const DEFAULT_REMOVAL_SHARE = 0.25;

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** What a round is to do. */
interface Decision {
  /** Whether what is not among the entities goes. */
  complete: boolean;
  wanted?: string;
  /** Why nothing goes. */
  because?: string;
}

/**
 * Keeps the entities of one account in one region: one account that cannot be read never touches those
 * of the others.
 */
export class AppMeshEntityProvider implements EntityProvider {
  readonly #accountId: string;
  readonly #region: string;
  readonly #reader: MeshReader;
  readonly #taskRunner: SchedulerServiceTaskRunner;
  readonly #logger: LoggerService;
  readonly #removalShare: number;
  readonly #known: KnownEntities;
  readonly #rounds: Rounds;
  /** Whether this replica has seen to it once that the catalog has what it should. */
  #hasApplied = false;
  #ties = new Map<string, Tie>();
  #again: string[] = [];

  constructor(options: {
    accountId: string;
    region: string;
    reader: MeshReader;
    known: KnownEntities;
    rounds: Rounds;
    taskRunner: SchedulerServiceTaskRunner;
    logger: LoggerService;
    /** Share of the entities, 0 to 1, that may go in one round; a quarter by default. */
    removalShare?: number;
  }) {
    this.#accountId = options.accountId;
    this.#region = options.region;
    this.#reader = options.reader;
    this.#taskRunner = options.taskRunner;
    this.#logger = options.logger;
    this.#known = options.known;
    this.#rounds = options.rounds;
    this.#removalShare = options.removalShare ?? DEFAULT_REMOVAL_SHARE;
  }

  getProviderName(): string {
    return `app-mesh:${this.#accountId}:${this.#region}`;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.#taskRunner.run({
      id: `${this.getProviderName()}:refresh`,
      fn: async () => {
        await this.refresh(connection);
      },
    });
  }

  /** @throws if the app-mesh plugin or the catalog could not be asked; the catalog then keeps what it has */
  async refresh(connection: EntityProviderConnection): Promise<void> {
    const reading = await this.#reader.read();
    await this.#applyEntities(connection, reading);
    await this.#refreshTied(connection, reading);
  }

  async #applyEntities(
    connection: EntityProviderConnection,
    reading: MeshReading,
  ): Promise<void> {
    const locationKey = `app-mesh-provider:${this.#accountId}:${this.#region}`;
    const entities: DeferredEntity[] = reading.meshes
      .filter(({ graph }) => graph.mesh.region === this.#region)
      .flatMap(mesh =>
        accountEntities(
          mesh,
          this.#accountId,
          reading.findings.get(meshKey(mesh.graph.mesh)),
        ),
      )
      .map(entity => ({ entity, locationKey }));

    const round = await this.#rounds.last(this.getProviderName());
    const hash = hashOf(entities);
    if (this.#hasApplied && round.applied === `full:${hash}`) {
      await this.#done(round, { applied: round.applied });
      return;
    }
    const refs = entities.map(({ entity }) => stringifyEntityRef(entity));
    const { because, complete, wanted } = await this.#decide(
      reading,
      refs,
      round,
    );
    const applied = `${complete ? 'full' : 'delta'}:${hash}`;
    if (!this.#hasApplied || applied !== round.applied) {
      await connection.applyMutation(
        complete
          ? { type: 'full', entities }
          : { type: 'delta', added: entities, removed: [] },
      );
      this.#hasApplied = true;
      this.#logger.info(
        `Registered ${entities.length} App Mesh resources of account ${
          this.#accountId
        }, ${this.#region}${
          because ? `; none was removed, because ${because}` : ''
        }`,
      );
    }
    await this.#done(round, { applied, wanted });
  }

  async #decide(
    reading: MeshReading,
    refs: string[],
    round: Round,
  ): Promise<Decision> {
    const place = { accountId: this.#accountId, region: this.#region };
    // While a source is away, what it would have told is missing rather than gone: nothing is removed.
    if (silentSources(reading, place).length > 0) {
      return { complete: false, because: 'some sources could not be read' };
    }
    const gone = findGone({
      there: await this.#known.list(place),
      wanted: refs,
      share: this.#removalShare,
    });
    const wanted = gone && hashOf(gone);
    return wanted === undefined || wanted === round.wanted
      ? { complete: true }
      : {
          complete: false,
          wanted,
          because: 'so many at once go only when the next round agrees',
        };
  }

  async #done(last: Round, round: Round): Promise<void> {
    if (last.applied !== round.applied || last.wanted !== round.wanted) {
      await this.#rounds.done(this.getProviderName(), round);
    }
  }

  /** Has the catalog process again the components whose tie is new, changed or gone. */
  async #refreshTied(
    connection: EntityProviderConnection,
    reading: MeshReading,
  ): Promise<void> {
    const isOwn = (tie: Tie) =>
      [tie.virtualServiceArn, tie.virtualNodeArn].some(arn =>
        arn?.includes(`:appmesh:${this.#region}:${this.#accountId}:`),
      );
    const ties = new Map(
      [...tiesAfter(reading, this.#ties)].filter(([, tie]) => isOwn(tie)),
    );
    const textOf = (tie: Tie | undefined) => tie && JSON.stringify(tie);
    const changed = [...new Set([...ties.keys(), ...this.#ties.keys()])].filter(
      ref => textOf(ties.get(ref)) !== textOf(this.#ties.get(ref)),
    );
    this.#ties = ties;
    // Another replica may process an entity while it still holds the ties of some seconds ago, so each is
    // asked for once more in the next round.
    const due = [...new Set([...changed, ...this.#again])];
    this.#again = changed;
    if (due.length > 0) {
      await connection.refresh({ keys: due.map(tieRefreshKey) });
    }
  }
}
