import { isFields } from '../objects';

const KEYS: Record<string, string[]> = {
  containers: ['name'],
  initContainers: ['name'],
  env: ['name'],
  volumes: ['name'],
  volumeMounts: ['mountPath'],
  imagePullSecrets: ['name'],
  secrets: ['name'],
  conditions: ['type'],
  hostAliases: ['ip'],
  webhooks: ['name'],
};
const METADATA_KEYS: Record<string, string[]> = { ownerReferences: ['uid'] };

/**
 * The fields that tell the items of a list apart, for the lists that Kubernetes merges item by
 * item in its own types; undefined where a list is replaced as a whole. Of custom resources, only
 * the lists in `metadata` are merged.
 */
export function listMergeKeys(
  path: string[],
  items: unknown[],
  builtIn: boolean,
): string[] | undefined {
  const name = path[path.length - 1];
  if (path[0] === 'metadata') {
    return METADATA_KEYS[name];
  }
  if (!builtIn || !items.every(isFields)) {
    return undefined;
  }
  if (name === 'ports') {
    const ofContainer = items.some(item => item.containerPort !== undefined);
    return [ofContainer ? 'containerPort' : 'port'];
  }
  return Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
}
