import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';
import type { KnownEntities } from '../provider/known';
import type { Round, Rounds } from '../provider/rounds';

/** A catalog of one provider's entities, with what its replicas keep in the database. */
export class PretendedCatalog
  implements EntityProviderConnection, KnownEntities, Rounds
{
  readonly refs = new Set<string>();
  readonly mutations: EntityProviderMutation[] = [];
  readonly refreshed: string[][] = [];
  #round: Round = {};

  async applyMutation(mutation: EntityProviderMutation): Promise<void> {
    this.mutations.push(mutation);
    if (mutation.type === 'full') {
      this.refs.clear();
    }
    const entities =
      mutation.type === 'full' ? mutation.entities : mutation.added;
    for (const { entity } of entities) {
      this.refs.add(stringifyEntityRef(entity));
    }
  }

  async refresh(options: { keys: string[] }): Promise<void> {
    this.refreshed.push(options.keys);
  }

  async list(): Promise<string[]> {
    return [...this.refs];
  }

  async last(): Promise<Round> {
    return this.#round;
  }

  async done(_provider: string, round: Round): Promise<void> {
    this.#round = round;
  }
}
