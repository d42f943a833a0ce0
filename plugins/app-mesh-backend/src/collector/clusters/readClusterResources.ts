import {
  parseAppMeshArn,
  type AnyMeshResource,
} from '@crossmesh/plugin-app-mesh-common';
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

type Specs = Map<string, AnyMeshResource['spec'] | undefined>;

function routesOf(router: AppMeshObject, declared: Specs): ClusterResource[] {
  return (router.spec?.routes ?? []).flatMap(({ name = '' }) => {
    const arn = router.status?.routeARNs?.[name];
    const spec = arn && declared.get(arn);
    return spec
      ? [
          {
            kind: 'Route' as const,
            arn,
            name,
            parentName: router.spec?.awsName,
            spec,
          },
        ]
      : [];
  });
}

/**
 * The App Mesh resources that a cluster explains: those of its own account that the controller has
 * brought to the state that the custom resource asks for. Of a resource of another account the
 * controller leaves even a different spec alone, so there the custom resource proves nothing.
 *
 * @param declared - what the cluster's custom resources ask for, by ARN
 */
export function readClusterResources(
  contents: ClusterContents,
  declared: Specs,
): Map<string, ClusterResource> {
  const resources = KINDS.flatMap(kind =>
    contents.objects[kind].flatMap((object): ClusterResource[] => {
      const arn = object.status?.[ARN_FIELDS[kind]];
      if (!arn || !declared.has(arn) || !isReconciled(object)) {
        return [];
      }
      const spec = declared.get(arn);
      return [
        ...(spec
          ? [{ kind, arn, name: nameOf(arn), parentName: parentOf(arn), spec }]
          : []),
        ...(kind === 'VirtualRouter' ? routesOf(object, declared) : []),
      ];
    }),
  );
  return new Map(resources.map(resource => [resource.arn, resource]));
}
