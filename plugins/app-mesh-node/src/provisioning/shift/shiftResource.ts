import { APP_MESH_API, type ClusterResource } from '../cluster';
import type { RouteTarget } from '../service';
import { ANNOTATION_SHIFT } from './shiftRecord';
import type { ShiftRecord, ShiftState } from './types';

/**
 * What to merge into the VirtualRouter: the two nodes' weights, and the record of the shift or none. The
 * route's other nodes and the other routes stay.
 *
 * @param weights - a node without a weight leaves the route
 */
export function shiftResource(
  state: ShiftState,
  weights: { from: number; to?: number },
  record: ShiftRecord | undefined,
): ClusterResource {
  const { field, from, route, router, targets, to } = state;
  const wanted = new Map([
    [from.name, weights.from],
    [to.name, weights.to],
  ]);
  const kept = targets.flatMap(({ name, ...target }): RouteTarget[] => {
    if (!wanted.has(name)) {
      return [target];
    }
    const weight = wanted.get(name);
    return weight === undefined ? [] : [{ ...target, weight }];
  });
  const added =
    weights.to !== undefined && !targets.some(({ name }) => name === to.name)
      ? [{ ...to.reference, weight: weights.to }]
      : [];
  const weightedTargets = [...kept, ...added];
  // A merge deletes what is null.
  const annotations: Record<string, string> = Object({
    [ANNOTATION_SHIFT]: record ? JSON.stringify(record) : null,
  });
  return {
    apiVersion: APP_MESH_API,
    kind: 'VirtualRouter',
    metadata: {
      name: router.metadata?.name,
      namespace: router.metadata?.namespace,
      annotations,
    },
    spec: {
      routes: router.spec?.routes?.map(item =>
        item.name === route
          ? {
              ...item,
              [field]: {
                ...item[field],
                action: { ...item[field]?.action, weightedTargets },
              },
            }
          : item,
      ),
    },
  };
}
