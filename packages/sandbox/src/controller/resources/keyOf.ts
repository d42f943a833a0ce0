import type { KubernetesObject } from '../../kubernetes';

/** Kind, namespace and name in one. */
export function keyOf(
  kind: string,
  namespace: string | undefined,
  name: string,
): string {
  return `${kind}/${namespace ?? ''}/${name}`;
}

/** The key of a resource. */
export function resourceKeyOf({
  kind,
  metadata,
}: KubernetesObject<object, object>): string {
  return keyOf(kind, metadata.namespace, metadata.name);
}
