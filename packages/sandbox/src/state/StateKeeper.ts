import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { InputError, NotFoundError } from '@backstage/errors';
import type { AwsWorld } from '../aws';
import { loadWorld } from './loadWorld';
import { readState } from './readState';
import type { SandboxState } from './SandboxState';
import { saveWorld } from './saveWorld';

/** What of a cluster has a state. */
export interface KeptCluster {
  running: { name: string };
  /** A JSON value. */
  save(): unknown;
  load(saved: unknown): Promise<void>;
}

/** Saves and loads all that exists in a sandbox. */
export class StateKeeper {
  readonly #world: AwsWorld;
  readonly #clusters: () => KeptCluster[];
  readonly #file: string | undefined;
  #loading: Promise<void> = Promise.resolve();

  private constructor(options: {
    world: AwsWorld;
    clusters: () => KeptCluster[];
    file?: string;
  }) {
    this.#world = options.world;
    this.#clusters = options.clusters;
    this.#file = options.file;
  }

  /** @param options - `file` is where the state outlives the process. */
  static create(options: {
    world: AwsWorld;
    clusters: () => KeptCluster[];
    file?: string;
  }): StateKeeper {
    return new StateKeeper(options);
  }

  save(): SandboxState {
    return {
      version: 1,
      savedAt: new Date().toISOString(),
      ...saveWorld(this.#world),
      clusters: Object.fromEntries(
        this.#clusters().map(cluster => [cluster.running.name, cluster.save()]),
      ),
    };
  }

  /**
   * Makes accounts and clusters what they were when they were saved. Clusters that the state does
   * not know stay as they are.
   *
   * @throws InputError if the state is not valid, or of other clusters; nothing is changed then.
   */
  load(state: unknown): Promise<void> {
    const loading = this.#loading.then(() => this.#load(readState(state)));
    this.#loading = loading.catch(() => {});
    return loading;
  }

  /** Loads the file if it is there. */
  async loadFile(): Promise<void> {
    if (this.#file === undefined) {
      return;
    }
    let content: string;
    try {
      content = await readFile(this.#file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        return;
      }
      throw error;
    }
    let state: unknown;
    try {
      state = JSON.parse(content);
    } catch (error) {
      throw new InputError(`The saved state ${this.#file} is not JSON`, error);
    }
    await this.load(state);
  }

  /**
   * Writes the file, whole or not at all.
   *
   * @returns its path.
   * @throws NotFoundError if the sandbox was started without one.
   */
  async saveFile(): Promise<string> {
    const file = this.#file;
    if (file === undefined) {
      throw new NotFoundError('The sandbox was started without a state file');
    }
    const content = JSON.stringify(this.save());
    await mkdir(dirname(file), { recursive: true });
    const draft = `${file}.${process.pid}.tmp`;
    await writeFile(draft, content, { mode: 0o600 });
    await rename(draft, file);
    return file;
  }

  async #load(state: SandboxState): Promise<void> {
    const clusters = new Map(
      this.#clusters().map(cluster => [cluster.running.name, cluster]),
    );
    for (const name of Object.keys(state.clusters)) {
      if (!clusters.has(name)) {
        throw new InputError(
          `The saved state has a cluster "${name}", which this sandbox does not have`,
        );
      }
    }
    const before = this.save();
    try {
      await this.#replace(state, clusters);
    } catch (error) {
      // What a cluster refuses must not leave the others changed.
      await this.#replace(before, clusters);
      throw error;
    }
  }

  async #replace(
    state: SandboxState,
    clusters: Map<string, KeptCluster>,
  ): Promise<void> {
    loadWorld(state, this.#world);
    const loads = await Promise.allSettled(
      Object.entries(state.clusters).map(([name, saved]) =>
        clusters.get(name)?.load(saved),
      ),
    );
    for (const load of loads) {
      if (load.status === 'rejected') {
        throw load.reason;
      }
    }
  }
}
