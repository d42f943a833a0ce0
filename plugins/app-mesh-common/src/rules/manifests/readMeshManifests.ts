import {
  formatAppMeshArn,
  meshArn,
  type AppMeshArnResource,
  type MeshId,
} from '../../identity';
import { validateAccountId } from '../../names';
import type { AnyMeshResource } from '../../resources';
import { ManifestNames } from './ManifestNames';
import { plannedResource } from './plannedResource';
import {
  ARN_TYPES,
  awsNameOf,
  isRecord,
  readManifest,
  type MeshManifest,
} from './readManifest';
import { toMeshSpec } from './toMeshSpec';

/**
 * Whose cluster manifests are for.
 *
 * @public
 */
export interface ManifestPlace {
  mesh: MeshId;
  /** The account of the cluster. */
  accountId: string;
  /** The cluster's name, where the account has several. */
  cluster?: string;
  /** The namespace of manifests that name none; `default` if absent. */
  namespace?: string;
  /** What the mesh holds: references lead there too, and what is there keeps what no manifest tells. */
  known?: readonly AnyMeshResource[];
  /** The team that owns what names no other. */
  team?: string;
}

/** One App Mesh resource of a manifest; a virtual router makes several. */
interface Part {
  kind: AnyMeshResource['kind'];
  resource: AppMeshArnResource;
  parentName?: string;
  spec: Record<string, unknown>;
}

function routesOf({ spec }: MeshManifest, virtualRouterName: string): Part[] {
  const routes: unknown[] = Array.isArray(spec.routes) ? spec.routes : [];
  return routes.filter(isRecord).map(({ name, ...route }) => ({
    kind: 'Route',
    resource: { type: 'route', name: String(name), virtualRouterName },
    parentName: virtualRouterName,
    spec: route,
  }));
}

function partsOf(
  item: MeshManifest,
  names: ManifestNames,
  { accountId, mesh }: ManifestPlace,
): Part[] {
  const { kind, spec } = item;
  const name = awsNameOf(item);
  switch (kind) {
    case 'Mesh':
      return accountId === mesh.meshOwner && name === mesh.meshName
        ? [{ kind, resource: { type: 'mesh' }, spec }]
        : [];
    case 'GatewayRoute': {
      const parentName = names.gatewayOf(item);
      return [
        {
          kind,
          resource: {
            type: 'gatewayRoute',
            name,
            virtualGatewayName: parentName,
          },
          parentName,
          spec,
        },
      ];
    }
    case 'VirtualRouter':
      return [
        { kind, resource: { type: ARN_TYPES[kind], name }, spec },
        ...routesOf(item, name),
      ];
    default:
      return [{ kind, resource: { type: ARN_TYPES[kind], name }, spec }];
  }
}

/**
 * The App Mesh resources that the controller would make of manifests of `appmesh.k8s.aws`. Others are
 * left out, and so are backend groups, and the mesh itself in an account that does not own it.
 *
 * @param manifests - parsed, of any kind
 * @throws InputError naming the manifest and what to change
 * @public
 */
export function readMeshManifests(
  manifests: unknown[],
  place: ManifestPlace,
): AnyMeshResource[] {
  const { mesh, known = [], namespace = 'default' } = place;
  const accountId = validateAccountId(place.accountId);
  const read = manifests.flatMap(item => readManifest(item, namespace) ?? []);
  const names = new ManifestNames(read, known, place);
  return read.flatMap(item =>
    partsOf(item, names, place).map(({ kind, parentName, resource, spec }) =>
      plannedResource(
        {
          kind,
          arn: formatAppMeshArn({
            partition: 'aws',
            ...mesh,
            accountId,
            resource,
          }),
          name: 'name' in resource ? resource.name : mesh.meshName,
          parentName,
          spec: toMeshSpec(spec, meshArn(mesh), (of, reference) =>
            names.resolve(
              of,
              reference.namespace ?? item.namespace,
              reference.name,
            ),
          ),
        },
        item,
        place,
      ),
    ),
  );
}
