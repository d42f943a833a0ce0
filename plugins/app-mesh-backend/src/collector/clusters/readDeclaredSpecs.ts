import {
  parseAppMeshArn,
  type AnyMeshResource,
} from '@crossmesh/plugin-app-mesh-common';
import type { MeshCluster } from '@crossmesh/plugin-app-mesh-node';
import { NameResolver } from './NameResolver';
import { convertSpec, type ResolveName } from './convertSpec';
import { APP_MESH_OBJECT_KINDS, ARN_FIELDS } from './kinds';
import type { AppMeshObject, ClusterContents } from './types';

type Spec = AnyMeshResource['spec'];

/** Whether the ARN is that of a resource which the cluster's account created in its region. */
function isOwn(arn: string, cluster: MeshCluster): boolean {
  try {
    const { accountId, region } = parseAppMeshArn(arn);
    return accountId === cluster.accountId && region === cluster.region;
  } catch {
    return false;
  }
}

function declare(
  object: AppMeshObject,
  resolve: ResolveName,
): Spec | undefined {
  // Which services a group has stands in another object.
  return (object.spec?.backendGroups ?? []).length > 0
    ? undefined
    : (convertSpec(object.spec, resolve) as Spec | undefined);
}

/**
 * What a cluster's custom resources ask for, in App Mesh's terms and by ARN, reconciled or not: those of its own account,
 * which its controller obeys. A route's stands in its router's. Undefined where it cannot be told, because a reference
 * leads nowhere or a backend group is named.
 */
export function readDeclaredSpecs(
  contents: ClusterContents,
  cluster: MeshCluster,
): Map<string, Spec | undefined> {
  const resolver = new NameResolver(contents);
  const declared = new Map<string, Spec | undefined>();
  for (const kind of APP_MESH_OBJECT_KINDS) {
    for (const object of contents.objects[kind]) {
      const arn = object.status?.[ARN_FIELDS[kind]];
      const resolve = resolver.for(object);
      if (arn && isOwn(arn, cluster)) {
        declared.set(arn, declare(object, resolve));
      }
      for (const { name = '', ...route } of object.spec?.routes ?? []) {
        const routeArn = object.status?.routeARNs?.[name];
        if (routeArn && isOwn(routeArn, cluster)) {
          declared.set(
            routeArn,
            convertSpec(route, resolve) as Spec | undefined,
          );
        }
      }
    }
  }
  return declared;
}
