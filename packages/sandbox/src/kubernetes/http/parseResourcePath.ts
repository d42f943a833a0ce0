import type { ResourceRegistry } from '../registry';
import type { ResourcePath } from './types';

/** Reads `/api/v1/…` and `/apis/GROUP/VERSION/…`; undefined where there is no such resource. */
export function parseResourcePath(
  segments: string[],
  registry: ResourceRegistry,
): ResourcePath | undefined {
  const core = segments[0] === 'api';
  const group = core ? '' : segments[1];
  const version = core ? segments[1] : segments[2];
  const rest = segments.slice(core ? 2 : 3);
  // `namespaces/X` alone, and its status, are the namespace itself.
  const inNamespace =
    rest[0] === 'namespaces' &&
    rest.length > 2 &&
    !(core && ['status', 'finalize'].includes(rest[2]));
  const namespace = inNamespace ? rest[1] : undefined;
  const [plural, name, subresource, ...more] = inNamespace
    ? rest.slice(2)
    : rest;
  const type = registry.find(group, version, plural);
  if (!type || more.length > 0 || (namespace && !type.namespaced)) {
    return undefined;
  }
  if (type.namespaced && name && !namespace) {
    return undefined;
  }
  return { type, namespace, name, subresource };
}
