import type { ResourceAccess } from '../authorization';
import type { ResourcePath } from './types';

/** What a request for a resource needs the right to. */
export function readAccess(
  verb: string,
  { type, namespace, name, subresource }: ResourcePath,
): ResourceAccess {
  const isNamespace = type.group === '' && type.plural === 'namespaces';
  return {
    verb,
    group: type.group,
    resource: type.plural,
    subresource,
    // A namespace is within itself, so who may do everything in it may read it.
    namespace: isNamespace ? name : namespace,
    name,
  };
}
