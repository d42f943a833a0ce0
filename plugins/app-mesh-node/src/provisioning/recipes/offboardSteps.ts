import type { ClusterResource } from '../cluster';
import type { Step } from '../engine';
import {
  leftoverStep,
  memberRemovalStep,
  serviceWorkloadRemovalStep,
  type MeshPlace,
  type MeshResourceKind,
} from '../removal';
import { awsName } from '../service';

interface OffboardOptions {
  /** Home first. */
  places: (MeshPlace & { cluster: string })[];
  serviceName: string;
  namespace: string;
}

/** The steps that take a service out of a mesh: what points at something goes before it. */
export function offboardSteps(options: OffboardOptions): Step[] {
  const { namespace, places, serviceName } = options;
  const isIts = ({ metadata }: ClusterResource) =>
    metadata?.namespace === namespace && metadata.name === serviceName;

  const member = (
    kind: string,
    words: string,
    place: (typeof places)[number],
    after: string[],
  ) =>
    memberRemovalStep({
      id: `${kind}-${place.cluster}`,
      kind,
      words: `the ${words} of ${serviceName}`,
      place,
      after,
      only: isIts,
    });
  const leftover = (
    kind: MeshResourceKind,
    { cluster, mesh, target }: (typeof places)[number],
    after: string[],
  ) => {
    const internal = awsName({ serviceName, namespace }, cluster);
    return leftoverStep({
      id: `left-${kind}-${cluster}`,
      mesh,
      kind,
      accountId: target.accountId,
      after,
      only: ({ name, parent, resourceOwner }) =>
        resourceOwner === target.accountId &&
        (kind === 'virtualService'
          ? name === serviceName
          : (parent ?? name) === internal),
    });
  };

  const [home] = places;
  const service = member('VirtualService', 'virtual service', home, []);
  const leftService = leftover('virtualService', home, [service.id]);
  const router = member('VirtualRouter', 'virtual router', home, [
    leftService.id,
  ]);
  const leftRoute = leftover('route', home, [router.id]);
  const leftRouter = leftover('virtualRouter', home, [leftRoute.id]);
  const nodes = places.flatMap(place => {
    const workload = serviceWorkloadRemovalStep({
      id: `workload-${place.cluster}`,
      place,
      namespace,
      serviceName,
      after: [leftService.id],
    });
    const node = member('VirtualNode', 'virtual node', place, [
      workload.id,
      leftRouter.id,
    ]);
    return [workload, node, leftover('virtualNode', place, [node.id])];
  });
  return [service, leftService, router, leftRoute, leftRouter, ...nodes];
}
