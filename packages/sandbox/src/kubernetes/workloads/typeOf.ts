import { NotFoundError } from '@backstage/errors';
import type { ResourceRegistry, ResourceType } from '../registry';

/** A type that is known to exist. */
export function typeOf(
  registry: ResourceRegistry,
  apiVersion: string,
  kind: string,
): ResourceType {
  const type = registry.findByKind(apiVersion, kind);
  if (!type) {
    throw new NotFoundError(`No resource type ${apiVersion} ${kind}`);
  }
  return type;
}
