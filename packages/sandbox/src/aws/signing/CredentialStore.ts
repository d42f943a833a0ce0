import type { SandboxAccount } from '../../config';
import type { SeededIds } from '../../ids';
import type { Principal } from '../core/Principal';

/** An access key and whom it stands for. */
export interface StoredCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  /** Milliseconds since the epoch, for sessions. */
  expiration?: number;
  principal: Principal;
}

/** Access keys of the accounts' users, and of sessions that were issued for roles. */
export class CredentialStore {
  readonly #keys = new Map<string, StoredCredentials>();
  readonly #ids: SeededIds;

  private constructor(ids: SeededIds) {
    this.#ids = ids;
  }

  static create(accounts: SandboxAccount[], ids: SeededIds): CredentialStore {
    const store = new CredentialStore(ids);
    for (const account of accounts) {
      store.#keys.set(account.accessKeyId, {
        accessKeyId: account.accessKeyId,
        secretAccessKey: account.secretAccessKey,
        principal: {
          accountId: account.id,
          arn: `arn:aws:iam::${account.id}:user/${account.name}`,
          userId: `AIDA${ids.key(17)}`,
        },
      });
    }
    return store;
  }

  find(accessKeyId: string): StoredCredentials | undefined {
    return this.#keys.get(accessKeyId);
  }

  /** Issues a session of a role. */
  issue(session: {
    accountId: string;
    roleName: string;
    roleId: string;
    sessionName: string;
    /** Seconds. */
    duration: number;
  }): StoredCredentials {
    const { accountId, roleName, roleId, sessionName, duration } = session;
    this.#forgetExpired();
    const issued: StoredCredentials = {
      accessKeyId: `ASIA${this.#ids.key(16)}`,
      secretAccessKey: this.#ids.hex(40),
      sessionToken: Buffer.from(
        `sandbox/${accountId}/${roleName}/${this.#ids.hex(64)}`,
      ).toString('base64'),
      expiration: Date.now() + duration * 1000,
      principal: {
        accountId,
        arn: `arn:aws:sts::${accountId}:assumed-role/${roleName}/${sessionName}`,
        userId: `${roleId}:${sessionName}`,
        roleArn: `arn:aws:iam::${accountId}:role/${roleName}`,
      },
    };
    this.#keys.set(issued.accessKeyId, issued);
    return issued;
  }

  /** Keeps a session for a while beyond its end, so that it is told apart from an unknown key. */
  #forgetExpired(): void {
    const limit = Date.now() - 24 * 3600 * 1000;
    for (const [accessKeyId, { expiration }] of this.#keys) {
      if (expiration !== undefined && expiration < limit) {
        this.#keys.delete(accessKeyId);
      }
    }
  }
}
