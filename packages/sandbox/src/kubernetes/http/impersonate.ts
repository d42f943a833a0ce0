import type { IncomingMessage } from 'node:http';
import { assertAllowed, type User } from '../authorization';
import type { Authenticator } from './Authenticator';
import { StatusError } from './StatusError';

/**
 * Whom a request is made as: another user where its `Impersonate-User` says so, as `kubectl --as` does.
 *
 * @throws StatusError 403 if the caller may not impersonate.
 */
export function impersonate(
  caller: User,
  { headers, headersDistinct }: IncomingMessage,
  authenticator: Authenticator,
): User {
  const name = headers['impersonate-user'];
  const groups = headersDistinct['impersonate-group'] ?? [];
  if (typeof name !== 'string' || name === '') {
    if (groups.length > 0) {
      throw StatusError.badRequest(
        'groups are to be impersonated, but no user is',
      );
    }
    return caller;
  }
  const access = { verb: 'impersonate', group: '' };
  assertAllowed(caller, { ...access, resource: 'users', name });
  for (const group of groups) {
    assertAllowed(caller, { ...access, resource: 'groups', name: group });
  }
  return {
    name,
    groups: [...groups, 'system:authenticated'],
    rules: authenticator.rulesOf(name),
  };
}
