import type { Listener, PortMapping } from '@aws-sdk/client-app-mesh';
import type { AnyMeshResource } from '../resources';
import { discoveryOf } from './discoveryOf';
import { listenerTls } from './listenerTls';
import type { GraphNode, GraphNodeRole } from './types';

const ROLES: Partial<Record<AnyMeshResource['kind'], GraphNodeRole>> = {
  VirtualGateway: 'gateway',
  VirtualService: 'service',
  VirtualRouter: 'router',
  VirtualNode: 'workload',
};

function listenersOf(resource: AnyMeshResource): GraphNode['listeners'] {
  const spec: { listeners?: Pick<Listener, 'portMapping'>[] } =
    'listeners' in resource.spec ? resource.spec : {};
  return (spec.listeners ?? []).flatMap(
    ({ portMapping }: { portMapping?: PortMapping }) =>
      portMapping?.protocol !== undefined && portMapping.port !== undefined
        ? [{ protocol: portMapping.protocol, port: portMapping.port }]
        : [],
  );
}

/**
 * The node that stands for a resource; undefined for the mesh itself, routes and gateway routes, which
 * are no nodes.
 */
export function toGraphNode(resource: AnyMeshResource): GraphNode | undefined {
  const role = ROLES[resource.kind];
  if (!role) {
    return undefined;
  }
  const { clusterObject, ownership } = resource;
  return {
    id: resource.arn,
    role,
    kind: resource.kind,
    name: resource.name,
    meshOwner: resource.mesh.meshOwner,
    resourceOwner: resource.resourceOwner,
    status: resource.status,
    team: ownership?.team,
    entityRef: ownership?.entityRef,
    ownershipSource: ownership?.source,
    listeners: listenersOf(resource),
    tls: listenerTls(resource),
    discovery: discoveryOf(resource),
    cluster: clusterObject?.cluster,
    namespace: clusterObject?.namespace,
    pods: clusterObject?.workload,
    reconciled:
      clusterObject &&
      (clusterObject.observedGeneration ?? 0) >= clusterObject.generation,
  };
}
