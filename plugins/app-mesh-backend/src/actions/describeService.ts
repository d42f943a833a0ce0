import { NotFoundError } from '@backstage/errors';
import {
  neighbourhood,
  type GraphNode,
  type MeshGraph,
} from '@crossmesh/plugin-app-mesh-common';

/** A service, who serves it, who calls it and whom it calls. */
export interface ServiceDescription {
  service: GraphNode;
  workloads: GraphNode[];
  /** Gateways and services. */
  callers: GraphNode[];
  callees: GraphNode[];
}

function others(
  graph: MeshGraph,
  service: GraphNode,
  direction: 'callers' | 'callees',
): GraphNode[] {
  return neighbourhood(graph, [service.id], {
    depth: 1,
    direction,
  }).nodes.filter(
    ({ id, role }) =>
      id !== service.id && (role === 'service' || role === 'gateway'),
  );
}

/**
 * Looks a virtual service up in a graph.
 *
 * @throws NotFoundError that names the services there are
 */
export function describeService(
  graph: MeshGraph,
  name: string,
): ServiceDescription {
  const services = graph.nodes.filter(({ role }) => role === 'service');
  const service = services.find(node => node.name === name);
  if (!service) {
    const { meshName, meshOwner, region } = graph.mesh;
    throw new NotFoundError(
      `The mesh ${meshName} of account ${meshOwner} in ${region} has no virtual service "${name}"; it has ${
        services.map(node => node.name).join(', ') || 'none'
      }.`,
    );
  }
  return {
    service,
    workloads: neighbourhood(graph, [service.id], { depth: 0 }).nodes.filter(
      ({ role }) => role === 'workload',
    ),
    callers: others(graph, service, 'callers'),
    callees: others(graph, service, 'callees'),
  };
}
