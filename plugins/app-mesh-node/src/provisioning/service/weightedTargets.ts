import { formatAppMeshArn } from '@crossmesh/plugin-app-mesh-common';
import { awsName } from './awsName';
import type { RouteTarget } from './routes';
import { appliesStated, statedWeights } from './statedWeights';
import type { ServicePlan } from './types';

/** A service's places beside its home, with the names of their clusters. */
export interface PlacedService {
  service: ServicePlan;
  cluster: string;
}

function evenShares(count: number): number[] {
  const share = Math.floor(100 / count);
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? 100 - share * (count - 1) : share,
  );
}

function referenceOf(
  home: ServicePlan,
  { cluster, service }: PlacedService,
): Omit<RouteTarget, 'weight'> {
  const { mesh, namespace, serviceName } = service;
  if (service === home) {
    return { virtualNodeRef: { name: serviceName, namespace } };
  }
  return {
    virtualNodeARN: formatAppMeshArn({
      partition: 'aws',
      region: mesh.region,
      accountId: service.target.accountId,
      meshName: mesh.meshName,
      meshOwner: mesh.meshOwner,
      resource: { type: 'virtualNode', name: awsName(service, cluster) },
    }),
  };
}

function sameNode(
  left: Omit<RouteTarget, 'weight'>,
  right: Omit<RouteTarget, 'weight'>,
): boolean {
  return left.virtualNodeARN
    ? left.virtualNodeARN === right.virtualNodeARN
    : left.virtualNodeRef?.name === right.virtualNodeRef?.name &&
        left.virtualNodeRef?.namespace === right.virtualNodeRef?.namespace;
}

/**
 * Where a service's route leads, and in which shares. Those that stand are left alone, whoever set them,
 * and a place that is new to the route gets no call until somebody shifts some to it; unless the service
 * states shares that it did not state before.
 *
 * @param found - the targets that the route has
 * @param applied - the stated weights that were applied before
 * @returns the targets, and the stated weights that are applied with them
 */
export function weightedTargets(
  placed: PlacedService[],
  found: RouteTarget[] | undefined,
  applied: string | undefined,
): { targets: RouteTarget[]; applied: string | undefined } {
  const [home] = placed;
  const stated = statedWeights(placed);
  const wanted = placed.map(place => ({
    reference: referenceOf(home.service, place),
    weight: place.service.weight,
  }));
  if (!found || found.length === 0) {
    const shares = evenShares(wanted.length);
    const targets = wanted.map(({ reference, weight }, index) => ({
      ...reference,
      weight: weight ?? shares[index],
    }));
    return { targets, applied: stated };
  }
  const placeOf = (target: RouteTarget) =>
    wanted.find(({ reference }) => sameNode(reference, target));
  const others = found.filter(target => !placeOf(target));
  const applies = appliesStated(stated, others, applied);
  const kept = found.map(target => ({
    ...target,
    weight: (applies ? placeOf(target)?.weight : undefined) ?? target.weight,
  }));
  const added = wanted
    .filter(({ reference }) => !found.some(item => sameNode(reference, item)))
    .map(({ reference, weight }) => ({
      ...reference,
      weight: (applies ? weight : undefined) ?? 0,
    }));
  return {
    targets: [...kept, ...added],
    applied: stated && (applies ? stated : applied),
  };
}
