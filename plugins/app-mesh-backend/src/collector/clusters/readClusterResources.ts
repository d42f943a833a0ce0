import {
  parseAppMeshArn,
  type AnyMeshResource,
} from '@crossmesh/plugin-app-mesh-common';
import type { MeshCluster } from '@crossmesh/plugin-app-mesh-node';
import { NameResolver } from './NameResolver';
import { convertSpec } from './convertSpec';
import { isReconciled } from './isReconciled';
import { ARN_FIELDS, type AppMeshObjectKind } from './kinds';
import type { AppMeshObject, ClusterContents, ClusterResource } from './types';

/** App Mesh fills in what a mesh's custom resource leaves out, so a mesh is always read there. */
const KINDS: Exclude<AppMeshObjectKind, 'Mesh'>[] = [
  'VirtualNode',
  'VirtualService',
  'VirtualRouter',
  'VirtualGateway',
  'GatewayRoute',
];

/** Whether the ARN is that of a resource which the cluster's account created in its region. */
function isOwn(arn: string, cluster: MeshCluster): boolean {
  try {
    const { accountId, region } = parseAppMeshArn(arn);
    return accountId === cluster.accountId && region === cluster.region;
  } catch {
    return false;
  }
}

function parentOf(arn: string): string | undefined {
  const { resource } = parseAppMeshArn(arn);
  return 'virtualGatewayName' in resource
    ? resource.virtualGatewayName
    : undefined;
}

function nameOf(arn: string): string {
  const { resource } = parseAppMeshArn(arn);
  return 'name' in resource ? resource.name : '';
}

function routesOf(
  router: AppMeshObject,
  cluster: MeshCluster,
  resolver: NameResolver,
): ClusterResource[] {
  return (router.spec?.routes ?? []).flatMap(({ name = '', ...route }) => {
    const arn = router.status?.routeARNs?.[name];
    const spec = convertSpec(route, resolver.for(router));
    return arn && spec && isOwn(arn, cluster)
      ? [
          {
            kind: 'Route' as const,
            arn,
            name,
            parentName: router.spec?.awsName,
            spec: spec as AnyMeshResource['spec'],
          },
        ]
      : [];
  });
}

/**
 * The App Mesh resources that a cluster explains: those of its own account that the controller has
 * brought to the state that the custom resource asks for. Of a resource of another account the
 * controller leaves even a different spec alone, so there the custom resource proves nothing.
 */
export function readClusterResources(
  contents: ClusterContents,
  cluster: MeshCluster,
): Map<string, ClusterResource> {
  const resolver = new NameResolver(contents);
  const resources = KINDS.flatMap(kind =>
    contents.objects[kind].flatMap((object): ClusterResource[] => {
      const arn = object.status?.[ARN_FIELDS[kind]];
      if (!arn || !isReconciled(object) || !isOwn(arn, cluster)) {
        return [];
      }
      const spec =
        (object.spec?.backendGroups ?? []).length > 0
          ? undefined
          : convertSpec(object.spec, resolver.for(object));
      return [
        ...(spec
          ? [
              {
                kind,
                arn,
                name: nameOf(arn),
                parentName: parentOf(arn),
                spec: spec as AnyMeshResource['spec'],
              },
            ]
          : []),
        ...(kind === 'VirtualRouter'
          ? routesOf(object, cluster, resolver)
          : []),
      ];
    }),
  );
  return new Map(resources.map(resource => [resource.arn, resource]));
}
