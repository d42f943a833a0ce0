import { dropNulls } from './dropNulls';
import type { ClusterResource } from './types';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merge(found: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) {
    return patch;
  }
  const merged = { ...(isRecord(found) ? found : {}) };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) {
      delete merged[key];
    } else if (value !== undefined) {
      merged[key] = merge(merged[key], value);
    }
  }
  return merged;
}

/**
 * What a merge patch (RFC 7396) makes of an object, as the API server does it.
 *
 * @param found - undefined if it is to be created
 */
export function mergeObject(
  found: ClusterResource | undefined,
  wanted: ClusterResource,
): ClusterResource {
  return merge(found, dropNulls(wanted, 'lists')) as ClusterResource;
}
