import type { VirtualNodeSpec } from '@aws-sdk/client-app-mesh';
import { formatAppMeshArn } from '../../identity';
import type { AppMeshArnResource } from '../../identity';
import type {
  AnyMeshResource,
  ClusterObject,
  MeshResource,
  MeshResourceKind,
  MeshResourceSpecs,
} from '../../resources';
import type { MeshSnapshot, ShareState, SourceService } from '../../snapshot';
import type { MeshProtocol } from '../mesh';

/** The account that created the examples' mesh. */
export const OWNER = '111111111111';
/** An account that the mesh is shared with. */
export const CONSUMER = '222222222222';
/** When the examples' meshes were read. */
export const TAKEN_AT = '2026-06-01T12:00:00.000Z';

const MESH = { region: 'us-west-2', meshOwner: OWNER, meshName: 'shop' };
const MESH_ARN = formatAppMeshArn({
  partition: 'aws',
  ...MESH,
  accountId: OWNER,
  resource: { type: 'mesh' },
});

/** What an example says of a resource beside its spec. */
export type ResourceRest = Partial<
  Pick<
    MeshResource,
    | 'status'
    | 'resourceOwner'
    | 'lastUpdatedAt'
    | 'clusterObject'
    | 'ownership'
    | 'version'
  >
>;

function arnResource(
  kind: MeshResourceKind,
  name: string,
  parent: string,
): AppMeshArnResource {
  switch (kind) {
    case 'Mesh':
      return { type: 'mesh' };
    case 'Route':
      return { type: 'route', name, virtualRouterName: parent };
    case 'GatewayRoute':
      return { type: 'gatewayRoute', name, virtualGatewayName: parent };
    default: {
      const type = `${kind[0].toLowerCase()}${kind.slice(1)}` as
        | 'virtualNode'
        | 'virtualRouter'
        | 'virtualService'
        | 'virtualGateway';
      return { type, name };
    }
  }
}

/** A resource of the examples' mesh. */
export function resource<K extends MeshResourceKind>(
  kind: K,
  name: string,
  spec: MeshResourceSpecs[K],
  rest: ResourceRest & { parentName?: string } = {},
): MeshResource<K> {
  const resourceOwner = rest.resourceOwner ?? OWNER;
  return {
    kind,
    arn: formatAppMeshArn({
      partition: 'aws',
      ...MESH,
      accountId: resourceOwner,
      resource: arnResource(kind, name, rest.parentName ?? ''),
    }),
    name,
    mesh: MESH,
    status: 'ACTIVE',
    version: 1,
    spec,
    ...rest,
    resourceOwner,
  };
}

/** The mesh itself. */
export function theMesh(
  spec: MeshResourceSpecs['Mesh'] = { egressFilter: { type: 'DROP_ALL' } },
  rest?: ResourceRest,
): AnyMeshResource {
  return resource('Mesh', MESH.meshName, spec, rest);
}

/** A virtual node with one listener, found by DNS. */
export function node(
  name: string,
  spec: VirtualNodeSpec & { port?: number; protocol?: MeshProtocol } = {},
  rest?: ResourceRest,
): AnyMeshResource {
  const { port = 8080, protocol = 'http', ...fields } = spec;
  return resource(
    'VirtualNode',
    name,
    {
      listeners: [{ portMapping: { port, protocol } }],
      serviceDiscovery: { dns: { hostname: `${name}.shop.svc.cluster.local` } },
      ...fields,
    },
    rest,
  );
}

/** Backends without a policy of their own. */
export function backends(...names: string[]): VirtualNodeSpec['backends'] {
  return names.map(virtualServiceName => ({
    virtualService: { virtualServiceName },
  }));
}

/** A virtual service that a virtual node provides. */
export function serviceOfNode(
  name: string,
  virtualNodeName: string,
  rest?: ResourceRest,
): AnyMeshResource {
  return resource(
    'VirtualService',
    name,
    { provider: { virtualNode: { virtualNodeName } } },
    rest,
  );
}

/** A virtual service that a virtual router provides. */
export function serviceOfRouter(
  name: string,
  virtualRouterName: string,
  rest?: ResourceRest,
): AnyMeshResource {
  return resource(
    'VirtualService',
    name,
    { provider: { virtualRouter: { virtualRouterName } } },
    rest,
  );
}

/** A virtual router with one listener. */
export function router(
  name: string,
  listener: { port?: number; protocol?: MeshProtocol } = {},
  rest?: ResourceRest,
): AnyMeshResource {
  const { port = 8080, protocol = 'http' } = listener;
  return resource(
    'VirtualRouter',
    name,
    { listeners: [{ portMapping: { port, protocol } }] },
    rest,
  );
}

/** A route, by default one that leads all HTTP calls on. */
export function route(
  parentName: string,
  name: string,
  spec: MeshResourceSpecs['Route'],
  rest?: ResourceRest,
): AnyMeshResource {
  return resource('Route', name, spec, { ...rest, parentName });
}

/** The spec of a route of HTTP calls to virtual nodes, by name with their weights. */
export function httpTo(
  weights: Record<string, number>,
  fields: Partial<NonNullable<MeshResourceSpecs['Route']['httpRoute']>> = {},
): MeshResourceSpecs['Route'] {
  return {
    httpRoute: {
      match: { prefix: '/' },
      action: {
        weightedTargets: Object.entries(weights).map(
          ([virtualNode, weight]) => ({ virtualNode, weight }),
        ),
      },
      ...fields,
    },
  };
}

/** A virtual gateway with one listener. */
export function gateway(name: string, rest?: ResourceRest): AnyMeshResource {
  return resource(
    'VirtualGateway',
    name,
    { listeners: [{ portMapping: { port: 8088, protocol: 'http' } }] },
    rest,
  );
}

/** A gateway route of HTTP calls to a virtual service. */
export function gatewayRoute(
  parentName: string,
  name: string,
  virtualServiceName: string,
  prefix: string = '/',
  rest?: ResourceRest,
): AnyMeshResource {
  return resource(
    'GatewayRoute',
    name,
    {
      httpRoute: {
        match: { prefix },
        action: { target: { virtualService: { virtualServiceName } } },
      },
    },
    { ...rest, parentName },
  );
}

/** The custom resource that stands for a resource. */
export function inCluster(fields: Partial<ClusterObject> = {}): ClusterObject {
  return {
    cluster: 'frontend',
    accountId: OWNER,
    namespace: 'shop',
    name: 'object',
    uid: 'uid',
    generation: 1,
    observedGeneration: 1,
    active: true,
    ...fields,
  };
}

const SERVICES: SourceService[] = [
  'app-mesh',
  'ram',
  'iam',
  'kubernetes',
  'catalog',
];

/** A snapshot of the examples' mesh in which every source of both accounts has answered. */
export function exampleSnapshot(
  resources: AnyMeshResource[],
  shares: ShareState[] = [{ consumer: CONSUMER, state: 'shared' }],
): MeshSnapshot {
  return {
    mesh: { ...MESH, arn: MESH_ARN },
    takenAt: TAKEN_AT,
    resources: resources.some(({ kind }) => kind === 'Mesh')
      ? resources
      : [theMesh(), ...resources],
    shares,
    sources: [OWNER, CONSUMER].flatMap(accountId =>
      SERVICES.map(service => ({
        accountId,
        region: MESH.region,
        service,
        readAt: TAKEN_AT,
      })),
    ),
  };
}
