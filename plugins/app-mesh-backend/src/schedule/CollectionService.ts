import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, stringifyError } from '@backstage/errors';
import { setTimeout as sleep } from 'timers/promises';
import type { Collector } from '../collector';
import type { Lease } from '../lease';
import { CollectionRunner } from './CollectionRunner';
import { bounded } from './bounded';

/** How often the holder says that it lives, and looks for wishes. */
const BEAT_MILLISECONDS = 2000;
/** Changes in clusters within so long are taken together. */
const GATHER_MILLISECONDS = 250;
const REFRESH_MILLISECONDS = 120_000;
/** A wish that could not be fulfilled is not tried again with every beat. */
const FULFIL_AGAIN_MILLISECONDS = 10_000;
/** A collection that takes longer hangs; the next one must not wait for it. */
const LONGEST_MILLISECONDS = 600_000;

/**
 * Collects while this replica holds the lease, and has whoever holds it collect when asked.
 */
export class CollectionService {
  readonly #collector: Collector;
  readonly #lease: Lease;
  readonly #logger: LoggerService;
  readonly #beatMilliseconds: number;
  readonly #longestMilliseconds: number;
  readonly #runner: CollectionRunner;
  readonly #stopped = new AbortController();
  #isHolder = false;
  #isFulfilling = false;
  #fulfilAfter = 0;
  #gathering?: NodeJS.Timeout;
  #retrying?: NodeJS.Timeout;
  #first = Promise.resolve();
  #following = Promise.resolve();

  static create(options: {
    collector: Collector;
    lease: Lease;
    logger: LoggerService;
    beatMilliseconds?: number;
    longestMilliseconds?: number;
  }): CollectionService {
    return new CollectionService(options);
  }

  private constructor(options: {
    collector: Collector;
    lease: Lease;
    logger: LoggerService;
    beatMilliseconds?: number;
    longestMilliseconds?: number;
  }) {
    this.#collector = options.collector;
    this.#lease = options.lease;
    this.#logger = options.logger;
    this.#beatMilliseconds = options.beatMilliseconds ?? BEAT_MILLISECONDS;
    this.#longestMilliseconds =
      options.longestMilliseconds ?? LONGEST_MILLISECONDS;
    this.#runner = CollectionRunner.create((signal, how) =>
      this.#bounded(
        within => this.#collector.collect(within, how),
        signal,
      ).finally(() => this.#awaitRetry()),
    );
  }

  /** Takes part from now on; resolves after the first collection, if this replica is to make it. */
  async start(): Promise<void> {
    await this.#beat();
    this.#keepBeating().catch(error =>
      this.#warn('The collector stopped', error),
    );
    await this.#first;
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    clearTimeout(this.#gathering);
    clearTimeout(this.#retrying);
    this.#collector.unwatch();
    try {
      await this.#lease.release();
    } catch (error) {
      this.#warn('The right to collect meshes could not be given up', error);
    }
  }

  /** Collects what is due, if this replica is the one to do so. */
  async runScheduled(signal?: AbortSignal): Promise<void> {
    if (this.#isHolder) {
      await this.#runner.run(signal, { scheduled: true });
    }
  }

  /**
   * Collects everything now, or has the replica do so that collects.
   *
   * @throws ServiceUnavailableError if no replica does
   */
  async refresh(): Promise<void> {
    if (this.#isHolder) {
      await this.#runner.runAfresh();
      return;
    }
    const wish = await this.#lease.wish();
    const deadline = performance.now() + REFRESH_MILLISECONDS;
    while (performance.now() < deadline) {
      await this.#pause(this.#beatMilliseconds / 4);
      if (this.#stopped.signal.aborted) {
        break;
      }
      if ((await this.#lease.wishes()).done >= wish) {
        return;
      }
    }
    throw new ServiceUnavailableError(
      'No replica of Backstage collects meshes at the moment; try again in a minute.',
    );
  }

  async #keepBeating(): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      await this.#pause(this.#beatMilliseconds);
      if (!signal.aborted) {
        await this.#beat();
      }
    }
  }

  async #beat(): Promise<void> {
    try {
      const isHolder = await this.#lease.beat();
      if (this.#stopped.signal.aborted) {
        await this.#lease.release();
        return;
      }
      if (isHolder && !this.#isHolder) {
        this.#isHolder = true;
        this.#collector.watch(() => this.#gather());
        this.#first = this.#runLogged();
      } else if (!isHolder && this.#isHolder) {
        this.#isHolder = false;
        clearTimeout(this.#retrying);
        this.#collector.unwatch();
      }
      if (isHolder) {
        this.#fulfil().catch(error =>
          this.#warn('A collection that was asked for failed', error),
        );
      }
    } catch (error) {
      this.#warn('The right to collect meshes could not be kept', error);
    }
  }

  async #runLogged(): Promise<void> {
    try {
      await this.#runner.run();
    } catch (error) {
      if (!this.#stopped.signal.aborted) {
        this.#warn('The first collection of meshes failed', error);
      }
    }
  }

  /** One collection for all wishes so far; those that come meanwhile get the next one. */
  async #fulfil(): Promise<void> {
    if (this.#isFulfilling || performance.now() < this.#fulfilAfter) {
      return;
    }
    this.#isFulfilling = true;
    try {
      const { done, wanted } = await this.#lease.wishes();
      if (wanted > done) {
        await this.#runner.runAfresh();
        await this.#lease.fulfilled(wanted);
      }
    } catch (error) {
      this.#fulfilAfter = performance.now() + FULFIL_AGAIN_MILLISECONDS;
      throw error;
    } finally {
      this.#isFulfilling = false;
    }
  }

  /** A source that failed is not left to the next scheduled collection, which may be a minute away. */
  #awaitRetry(): void {
    clearTimeout(this.#retrying);
    const { nextRetry } = this.#collector;
    if (
      nextRetry === undefined ||
      !this.#isHolder ||
      this.#stopped.signal.aborted
    ) {
      return;
    }
    this.#retrying = setTimeout(
      () => this.#retry(),
      Math.max(GATHER_MILLISECONDS, nextRetry - Date.now()),
    );
  }

  async #retry(): Promise<void> {
    try {
      await this.#runner.run(undefined, { retrying: true });
    } catch (error) {
      if (!this.#stopped.signal.aborted) {
        this.#warn('What had failed could not be read again', error);
      }
    }
  }

  #gather(): void {
    if (this.#stopped.signal.aborted) {
      return;
    }
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      this.#following = this.#following.then(() => this.#follow());
    }, GATHER_MILLISECONDS);
  }

  async #follow(): Promise<void> {
    if (!this.#isHolder || this.#stopped.signal.aborted) {
      return;
    }
    try {
      await this.#bounded(signal => this.#collector.follow(signal));
      this.#awaitRetry();
    } catch (error) {
      if (!this.#stopped.signal.aborted) {
        this.#warn('A change in a cluster could not be followed', error);
      }
    }
  }

  #bounded(
    run: (signal: AbortSignal) => Promise<void>,
    signal?: AbortSignal,
  ): Promise<void> {
    return bounded(run, {
      signals: [this.#stopped.signal, ...(signal ? [signal] : [])],
      milliseconds: this.#longestMilliseconds,
      what: 'Reading the meshes',
    });
  }

  async #pause(milliseconds: number): Promise<void> {
    const { signal } = this.#stopped;
    await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
  }

  #warn(message: string, error: unknown): void {
    this.#logger.warn(`${message}: ${stringifyError(error)}`);
  }
}
