import { StatusError } from '../http/StatusError';
import { isAllowed } from './isAllowed';
import type { ResourceAccess, User } from './types';

/**
 * @throws StatusError in the words of the API server, if a user may not do something with a
 * resource.
 */
export function assertAllowed(user: User, access: ResourceAccess): void {
  if (isAllowed(user, access)) {
    return;
  }
  const { verb, group, resource, subresource, namespace, name } = access;
  const full = subresource ? `${resource}/${subresource}` : resource;
  const where = namespace
    ? `in the namespace "${namespace}"`
    : 'at the cluster scope';
  const qualified = group ? `${resource}.${group}` : resource;
  throw StatusError.of(
    403,
    'Forbidden',
    `${qualified}${name ? ` "${name}"` : ''} is forbidden: User "${
      user.name
    }" cannot ${verb} resource "${full}" in API group "${group}" ${where}`,
    { name, group: group || undefined, kind: resource },
  );
}
