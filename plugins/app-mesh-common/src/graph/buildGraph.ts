import type { WeightedTarget } from '@aws-sdk/client-app-mesh';
import type { AnyMeshResource, MeshResource } from '../resources';
import type { MeshSnapshot } from '../snapshot';
import { describeMatch } from './describeMatch';
import { describePolicy } from './describePolicy';
import { GraphBuilder } from './GraphBuilder';
import { toGraphNode } from './toGraphNode';
import type { MeshGraph } from './types';

function connectService(
  graph: GraphBuilder,
  service: MeshResource<'VirtualService'>,
): void {
  const source = graph.find('service', service.name);
  const router = service.spec.provider?.virtualRouter?.virtualRouterName;
  const workload = service.spec.provider?.virtualNode?.virtualNodeName;
  if (source && router !== undefined) {
    graph.connect(
      source,
      { role: 'router', name: router },
      { type: 'provider' },
    );
  }
  if (source && workload !== undefined) {
    graph.connect(
      source,
      { role: 'workload', name: workload },
      { type: 'provider' },
    );
  }
}

function connectBackends(
  graph: GraphBuilder,
  workload: MeshResource<'VirtualNode'>,
): void {
  const source = graph.find('workload', workload.name);
  for (const backend of workload.spec.backends ?? []) {
    const name = backend.virtualService?.virtualServiceName;
    if (source && name !== undefined) {
      graph.connect(source, { role: 'service', name }, { type: 'backend' });
    }
  }
}

function weightedTargetsOf({ spec }: MeshResource<'Route'>): WeightedTarget[] {
  const route =
    spec.httpRoute ?? spec.http2Route ?? spec.grpcRoute ?? spec.tcpRoute;
  return route?.action?.weightedTargets ?? [];
}

function connectRoute(graph: GraphBuilder, route: MeshResource<'Route'>): void {
  const source = graph.find('router', route.parentName ?? '');
  const targets = weightedTargetsOf(route);
  const sum = targets.reduce((total, { weight = 0 }) => total + weight, 0);
  for (const { virtualNode, weight = 0, port } of targets) {
    if (source && virtualNode !== undefined) {
      graph.connect(
        source,
        { role: 'workload', name: virtualNode },
        {
          type: 'route',
          weight,
          share: sum > 0 ? weight / sum : 0,
          route: route.name,
          match: describeMatch(route.spec),
          priority: route.spec.priority,
          ...describePolicy(route.spec),
        },
        port === undefined ? route.name : `${route.name}:${port}`,
      );
    }
  }
}

function connectGatewayRoute(
  graph: GraphBuilder,
  route: MeshResource<'GatewayRoute'>,
): void {
  const { spec } = route;
  const source = graph.find('gateway', route.parentName ?? '');
  const action = (spec.httpRoute ?? spec.http2Route ?? spec.grpcRoute)?.action;
  const name = action?.target?.virtualService?.virtualServiceName;
  if (source && name !== undefined) {
    graph.connect(
      source,
      { role: 'service', name },
      {
        type: 'ingress',
        route: route.name,
        match: describeMatch(spec),
        priority: spec.priority,
      },
      route.name,
    );
  }
}

function connect(graph: GraphBuilder, resource: AnyMeshResource): void {
  switch (resource.kind) {
    case 'VirtualService':
      connectService(graph, resource);
      break;
    case 'VirtualNode':
      connectBackends(graph, resource);
      break;
    case 'Route':
      connectRoute(graph, resource);
      break;
    case 'GatewayRoute':
      connectGatewayRoute(graph, resource);
      break;
    default:
  }
}

/**
 * The graph of a mesh: its gateways, services, routers and workloads, with whatever refers to what.
 * A reference that names nothing becomes a node with the status `MISSING`.
 *
 * @public
 */
export function buildGraph(
  snapshot: Pick<MeshSnapshot, 'mesh' | 'resources'>,
): MeshGraph {
  const graph = new GraphBuilder(snapshot.mesh);
  for (const resource of snapshot.resources) {
    const node = toGraphNode(resource);
    if (node) {
      graph.addNode(node);
    }
  }
  for (const resource of snapshot.resources) {
    connect(graph, resource);
  }
  return { mesh: snapshot.mesh, nodes: graph.nodes, edges: graph.edges };
}
