import { timingSafeEqual } from 'node:crypto';
import type { User } from './types';

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

  add(token: string, user: User): void {
    this.#users.push({ token, user });
  }

  authenticate(authorization: string | undefined): User | undefined {
    const token = readToken(authorization);
    return token === undefined
      ? undefined
      : this.#users.find(entry => sameToken(entry.token, token))?.user;
  }
}
