import type { GraphNode } from '../graph';

/**
 * One word for how a node is: `missing`, `inactive`, `degraded` (some pods are not ready), `down` (none
 * is), `ok`, or `unknown`.
 *
 * @public
 */
export function nodeHealth({ status, pods, reconciled }: GraphNode): string {
  if (status === 'MISSING') {
    return 'missing';
  }
  if (status !== 'ACTIVE' && status !== 'UNKNOWN') {
    return 'inactive';
  }
  if (pods && pods.pods > 0 && pods.readyPods < pods.pods) {
    return pods.readyPods === 0 ? 'down' : 'degraded';
  }
  if (reconciled === false) {
    return 'degraded';
  }
  return status === 'UNKNOWN' ? 'unknown' : 'ok';
}
