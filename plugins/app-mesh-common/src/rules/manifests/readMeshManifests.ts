import { InputError } from '@backstage/errors';
import {
  formatAppMeshArn,
  meshArn,
  type AppMeshArnResource,
  type MeshId,
} from '../../identity';
import { validateAccountId } from '../../names';
import type { AnyMeshResource } from '../../resources';
import { toMeshSpec, type ResolveReference } from './toMeshSpec';

const TYPES = {
  VirtualNode: 'virtualNode',
  VirtualRouter: 'virtualRouter',
  VirtualService: 'virtualService',
  VirtualGateway: 'virtualGateway',
} as const;

type PlainKind = keyof typeof TYPES;

interface Manifest {
  kind: PlainKind | 'GatewayRoute';
  name: string;
  namespace: string;
  spec: Record<string, unknown>;
}

/**
 * Whose cluster manifests are for.
 *
 * @public
 */
export interface ManifestPlace {
  mesh: MeshId;
  /** The account of the cluster. */
  accountId: string;
  /** The namespace of manifests that name none; `default` if absent. */
  namespace?: string;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readManifest(manifest: unknown, namespace: string): Manifest[] {
  if (
    !isRecord(manifest) ||
    typeof manifest.apiVersion !== 'string' ||
    !manifest.apiVersion.startsWith('appmesh.k8s.aws/')
  ) {
    return [];
  }
  const { kind, metadata, spec = {} } = manifest;
  if (kind === 'Mesh' || kind === 'BackendGroup') {
    return [];
  }
  if (typeof kind !== 'string' || !(kind in TYPES || kind === 'GatewayRoute')) {
    throw new InputError(
      `The manifests hold a ${kind}, which is no kind of appmesh.k8s.aws; correct its kind.`,
    );
  }
  if (!isRecord(metadata) || typeof metadata.name !== 'string') {
    throw new InputError(
      `The manifests hold a ${kind} without a name; give it a metadata.name.`,
    );
  }
  if (!isRecord(spec)) {
    throw new InputError(
      `The spec of the ${kind} ${metadata.name} is no object; correct it.`,
    );
  }
  return [
    {
      kind: kind as Manifest['kind'],
      name: metadata.name,
      namespace:
        typeof metadata.namespace === 'string' ? metadata.namespace : namespace,
      spec,
    },
  ];
}

/** The name that the controller gives where the manifest gives none. */
function awsNameOf({ kind, name, namespace, spec }: Manifest): string {
  if (typeof spec.awsName === 'string') {
    return spec.awsName;
  }
  return kind === 'VirtualService'
    ? `${name}.${namespace}`
    : `${name}_${namespace}`;
}

/**
 * The App Mesh resources that the controller would make of manifests of `appmesh.k8s.aws`. Others are
 * left out, and so are the mesh itself and backend groups.
 *
 * @param manifests - parsed, of any kind
 * @throws InputError naming the manifest and what to change
 * @public
 */
export function readMeshManifests(
  manifests: unknown[],
  { mesh, accountId, namespace = 'default' }: ManifestPlace,
): AnyMeshResource[] {
  validateAccountId(accountId);
  const read = manifests.flatMap(item => readManifest(item, namespace));
  const names = new Map(
    read.map(item => [
      `${item.kind}/${item.namespace}/${item.name}`,
      awsNameOf(item),
    ]),
  );
  const gateways = read.filter(({ kind }) => kind === 'VirtualGateway');

  function toResource(
    kind: AnyMeshResource['kind'],
    resource: Exclude<AppMeshArnResource, { type: 'mesh' }>,
    spec: unknown,
    parentName?: string,
  ): AnyMeshResource {
    const arn = { partition: 'aws', ...mesh, accountId, resource };
    return {
      kind,
      arn: formatAppMeshArn(arn),
      name: resource.name,
      mesh,
      resourceOwner: accountId,
      parentName,
      spec,
      status: 'UNKNOWN',
      version: 0,
    } as AnyMeshResource;
  }

  return read.flatMap(item => {
    const resolve: ResolveReference = (kind, reference) => {
      const place = reference.namespace ?? item.namespace;
      return (
        names.get(`${kind}/${place}/${reference.name}`) ??
        awsNameOf({
          kind: kind as Manifest['kind'],
          name: reference.name,
          namespace: place,
          spec: {},
        })
      );
    };
    const convert = (spec: unknown) => toMeshSpec(spec, meshArn(mesh), resolve);
    const name = awsNameOf(item);
    if (item.kind === 'GatewayRoute') {
      const reference = item.spec.virtualGatewayRef;
      const gateway =
        isRecord(reference) && typeof reference.name === 'string'
          ? resolve('VirtualGateway', { name: reference.name })
          : gateways.length === 1 && awsNameOf(gateways[0]);
      if (!gateway) {
        throw new InputError(
          `It cannot be told which virtual gateway the GatewayRoute ${item.name} belongs to; put one VirtualGateway beside it.`,
        );
      }
      return [
        toResource(
          'GatewayRoute',
          { type: 'gatewayRoute', name, virtualGatewayName: gateway },
          convert(item.spec),
          gateway,
        ),
      ];
    }
    const routes: unknown[] =
      item.kind === 'VirtualRouter' && Array.isArray(item.spec.routes)
        ? item.spec.routes
        : [];
    return [
      toResource(
        item.kind,
        { type: TYPES[item.kind], name },
        convert(item.spec),
      ),
      ...routes.filter(isRecord).map(({ name: routeName, ...route }) =>
        toResource(
          'Route',
          {
            type: 'route',
            name: String(routeName),
            virtualRouterName: name,
          },
          convert(route),
          name,
        ),
      ),
    ];
  });
}
