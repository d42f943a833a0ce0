import { clusterOf } from '../cluster';
import type { Step } from '../engine';
import { listMembers } from './listMembers';
import { listOurObjects } from './listOurObjects';
import { removalStep } from './removalStep';
import { serviceOf } from './serviceOf';
import type { MeshPlace } from './types';

/**
 * Deletes what Crossmesh made for one service beside App Mesh's resources, until its last pod is gone. It
 * is found by the service's virtual node, which goes after it.
 */
export function serviceWorkloadRemovalStep(options: {
  id: string;
  place: MeshPlace;
  namespace: string;
  serviceName: string;
  after: string[];
}): Step {
  const { after, id, namespace, place, serviceName } = options;
  return removalStep({
    id,
    what: `the workload of ${serviceName}`,
    where: place.target,
    after,
    async list(context) {
      const client = await clusterOf(context, place.target);
      const members = await listMembers(context, place, 'VirtualNode');
      const nodes = members.filter(
        ({ metadata }) => metadata?.namespace === namespace,
      );
      const node = nodes.find(({ metadata }) => metadata?.name === serviceName);
      return node
        ? listOurObjects(client, namespace, serviceOf(node, nodes))
        : [];
    },
  });
}
