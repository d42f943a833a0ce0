import { NotFoundError } from '@backstage/errors';
import type { SandboxAccount } from '../config';
import type { FaultRegistry } from './types';

/** Stops and starts accounts by way of faults. The account's own controller goes on working. */
export class AccountSwitch {
  readonly #accounts: SandboxAccount[];
  readonly #faults: FaultRegistry;
  readonly #dropConnections: (cluster: string) => void;
  readonly #stopped = new Map<string, string[]>();

  private constructor(options: {
    accounts: SandboxAccount[];
    faults: FaultRegistry;
    dropConnections: (cluster: string) => void;
  }) {
    this.#accounts = options.accounts;
    this.#faults = options.faults;
    this.#dropConnections = options.dropConnections;
  }

  static create(options: {
    accounts: SandboxAccount[];
    faults: FaultRegistry;
    /** Cuts the open connections of a cluster's clients, watches above all. */
    dropConnections: (cluster: string) => void;
  }): AccountSwitch {
    return new AccountSwitch(options);
  }

  stop(idOrName: string): void {
    const account = this.#find(idOrName);
    if (this.#stopped.has(account.id)) {
      return;
    }
    const notPrincipal = 'appmesh-controller';
    const added = [
      this.#faults.add({
        match: {
          plane: 'aws',
          accountId: account.id,
          service: 'sts',
          operation: 'AssumeRole',
          notPrincipal,
        },
        effect: {
          kind: 'error',
          status: 403,
          code: 'AccessDenied',
          message: `User is not authorized to perform: sts:AssumeRole on a role of account ${account.id}`,
        },
      }),
      // Sessions that were issued before would otherwise go on for an hour.
      this.#faults.add({
        match: { plane: 'aws', accountId: account.id, notPrincipal },
        effect: {
          kind: 'error',
          status: 403,
          code: 'AccessDeniedException',
          message: `Account ${account.id} is not authorized to perform this operation`,
        },
      }),
      ...account.clusters.map(cluster =>
        this.#faults.add({
          match: { plane: 'kubernetes', cluster: cluster.name, notPrincipal },
          effect: { kind: 'drop' },
        }),
      ),
    ];
    this.#stopped.set(
      account.id,
      added.map(fault => fault.id),
    );
    for (const cluster of account.clusters) {
      this.#dropConnections(cluster.name);
    }
  }

  start(idOrName: string): void {
    const account = this.#find(idOrName);
    for (const id of this.#stopped.get(account.id) ?? []) {
      this.#faults.remove(id);
    }
    this.#stopped.delete(account.id);
  }

  #find(idOrName: string): SandboxAccount {
    const found = this.#accounts.find(
      account => account.id === idOrName || account.name === idOrName,
    );
    if (!found) {
      throw new NotFoundError(`The sandbox has no account "${idOrName}"`);
    }
    return found;
  }
}
