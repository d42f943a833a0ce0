import { timingSafeEqual } from 'node:crypto';
import type { AccessRule, User } from '../authorization';

function sameToken(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * The token in a header. kubectl sends no bearer token without TLS, but it does send a user and
 * password that are part of the server's URL: there the password is the token.
 */
function readToken(authorization = ''): string | undefined {
  const basic = /^Basic\s+(\S+)\s*$/i.exec(authorization)?.[1];
  if (basic !== undefined) {
    const pair = Buffer.from(basic, 'base64').toString('utf8');
    return pair.slice(pair.indexOf(':') + 1);
  }
  return /^Bearer\s+(\S+)\s*$/i.exec(authorization)?.[1];
}

/** Tells users by their tokens. */
export class Authenticator {
  readonly #users: { token: string; user: User }[] = [];
  readonly #others: (token: string) => Promise<User | undefined>;

  /** @param others - tells whom a token stands for that is none of those that were added. */
  constructor(others: (token: string) => Promise<User | undefined>) {
    this.#others = others;
  }

  add(token: string, user: User): void {
    this.#users.push({ token, user });
  }

  /** What a user may do who is known by name; nothing if there is none. */
  rulesOf(name: string): AccessRule[] | undefined {
    return this.#users.find(({ user }) => user.name === name)?.user.rules;
  }

  async authenticate(
    authorization: string | undefined,
  ): Promise<User | undefined> {
    const token = readToken(authorization);
    return token === undefined ? undefined : this.review(token);
  }

  async review(token: string): Promise<User | undefined> {
    return (
      this.#users.find(entry => sameToken(entry.token, token))?.user ??
      this.#others(token)
    );
  }
}
