import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { MeshReader } from '../meshes';
import { tiesAfter } from './tiesAfter';
import type { Tie } from './types';

const MAX_AGE_MILLISECONDS = 1000;

/** Answers which tie an entity has, without asking the app-mesh plugin once per entity. */
export class TieIndex {
  readonly #reader: MeshReader;
  readonly #logger: LoggerService;
  #ties = new Map<string, Tie>();
  #readAt = 0;
  #reading: Promise<void> | undefined;

  constructor(options: { reader: MeshReader; logger: LoggerService }) {
    this.#reader = options.reader;
    this.#logger = options.logger;
  }

  async get(entityRef: string): Promise<Tie | undefined> {
    if (Date.now() - this.#readAt > MAX_AGE_MILLISECONDS) {
      this.#reading ??= this.#refresh().finally(() => {
        this.#reading = undefined;
      });
      await this.#reading;
    }
    return this.#ties.get(entityRef);
  }

  async #refresh(): Promise<void> {
    try {
      this.#ties = tiesAfter(await this.#reader.read(), this.#ties);
    } catch (error) {
      // Entities keep the ties they had; the provider asks for them again when the plugin is back.
      this.#logger.debug(
        `The app-mesh plugin could not be asked which entities are in a mesh: ${stringifyError(
          error,
        )}`,
      );
    }
    this.#readAt = Date.now();
  }
}
