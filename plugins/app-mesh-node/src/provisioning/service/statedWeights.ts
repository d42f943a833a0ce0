import type { RouteTarget } from './routes';
import type { PlacedService } from './weightedTargets';

/** On a VirtualRouter: the weights of its service's places that were stated and applied, by cluster. */
export const ANNOTATION_STATED_WEIGHTS = 'crossmesh.io/stated-weights';

/** What the places state, as the annotation has it; undefined where they leave their weights open. */
export function statedWeights(placed: PlacedService[]): string | undefined {
  const weights = placed.map(({ cluster, service }) => [
    cluster,
    service.weight,
  ]);
  return weights.every(([, weight]) => weight !== undefined)
    ? JSON.stringify(Object.fromEntries(weights))
    : undefined;
}

/**
 * Whether stated weights are to be written. What was applied once is not applied again: whoever has moved
 * calls since would lose that. Nor are they where the route leads calls to others as well, which
 * percentages of the places alone leave no room for.
 *
 * @param others - the route's targets that are none of the service's places
 * @param applied - the annotation that is there
 */
export function appliesStated(
  stated: string | undefined,
  others: RouteTarget[],
  applied: string | undefined,
): boolean {
  return (
    stated !== undefined &&
    stated !== applied &&
    others.every(({ weight }) => weight === 0)
  );
}
