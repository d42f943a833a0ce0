import { isError } from '@backstage/errors';
import type {
  AnyMeshResource,
  MeshId,
  MeshResource,
  MeshResourceKind,
} from '@crossmesh/plugin-app-mesh-common';
import pLimit from 'p-limit';
import { gatewayRouteReader } from './gatewayRouteReader';
import type { VisibleMesh } from './listMeshes';
import { meshReader } from './meshReader';
import { routeReader } from './routeReader';
import { sameVersion } from './sameVersion';
import { toResource } from './toResource';
import type { AppMeshAccess, KindReader, ResourceRef } from './types';
import { virtualGatewayReader } from './virtualGatewayReader';
import { virtualNodeReader } from './virtualNodeReader';
import { virtualRouterReader } from './virtualRouterReader';
import { virtualServiceReader } from './virtualServiceReader';

/** Calls in flight per mesh; the token bucket sets the pace. */
const CONCURRENCY = 8;

function isKind<K extends MeshResourceKind>(
  resource: AnyMeshResource | undefined,
  kind: K,
): resource is AnyMeshResource & MeshResource<K> {
  return resource?.kind === kind;
}

/** What has gone between the list and the call is not there, which is no failure. */
async function unlessGone<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isError(error) && error.name === 'NotFoundError') {
      return undefined;
    }
    throw error;
  }
}

/**
 * Reads a mesh whole through one account: lists everything, and describes only what has another
 * version than before.
 *
 * @throws NotFoundError if the mesh itself is not visible any more
 */
export async function readMesh(
  access: AppMeshAccess,
  visible: VisibleMesh,
  previous: AnyMeshResource[],
): Promise<AnyMeshResource[]> {
  const limit = pLimit(CONCURRENCY);
  const before = new Map(previous.map(resource => [resource.arn, resource]));
  const mesh: MeshId = {
    region: visible.mesh.region,
    meshOwner: visible.mesh.meshOwner,
    meshName: visible.mesh.meshName,
  };

  async function resolve<K extends MeshResourceKind>(
    reader: Pick<KindReader<K>, 'kind' | 'describe'>,
    ref: ResourceRef,
  ): Promise<MeshResource<K> | undefined> {
    const known = before.get(ref.arn);
    if (isKind(known, reader.kind) && sameVersion(known, ref)) {
      return { ...known, clusterObject: undefined, ownership: undefined };
    }
    const detail = await limit(async () => {
      await access.bucket.take(access.signal);
      return unlessGone(reader.describe(access, mesh, ref));
    });
    return detail && toResource(reader.kind, mesh, ref, detail);
  }

  async function read<K extends MeshResourceKind>(
    reader: KindReader<K>,
    parentName: string = '',
  ): Promise<MeshResource<K>[]> {
    const refs =
      parentName === ''
        ? await limit(() => reader.list(access, mesh, parentName))
        : await limit(() => unlessGone(reader.list(access, mesh, parentName)));
    const resources = await Promise.all(
      (refs ?? []).map(ref => resolve(reader, ref)),
    );
    return resources.filter(resource => resource !== undefined);
  }

  async function readWithChildren<
    P extends 'VirtualRouter' | 'VirtualGateway',
    C extends 'Route' | 'GatewayRoute',
  >(parent: KindReader<P>, child: KindReader<C>) {
    const parents = await read(parent);
    const children = await Promise.all(
      parents.map(({ name }) => read(child, name)),
    );
    return [...parents, ...children.flat()];
  }

  const parts = await Promise.all([
    resolve(meshReader, visible.ref).then(resource =>
      resource ? [resource] : [],
    ),
    read(virtualNodeReader),
    read(virtualServiceReader),
    readWithChildren(virtualRouterReader, routeReader),
    readWithChildren(virtualGatewayReader, gatewayRouteReader),
  ]);
  return (parts.flat() as AnyMeshResource[]).sort((a, b) =>
    a.arn < b.arn ? -1 : 1,
  );
}
