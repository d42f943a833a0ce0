import { isError } from '@backstage/errors';
import type {
  AnyMeshResource,
  MeshId,
  MeshResource,
  MeshResourceKind,
} from '@crossmesh/plugin-app-mesh-common';
import pLimit from 'p-limit';
import type { Explanations } from '../Explanations';
import { explainedResource } from '../explainedResource';
import { paced, together } from '../rates';
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

function dateOf(date: Date | undefined): string | undefined {
  return date?.toISOString();
}

interface ClusterKnowledge {
  explanations: Explanations;
  isToCheck: (routerArn: string) => boolean;
}

/**
 * Reads a mesh whole through one account: lists, and describes only what has another version than
 * before and no cluster explains. Routes are not even listed where a cluster explains their router,
 * unless that router's turn to be checked has come. After the first call that fails no more are made.
 *
 * @throws NotFoundError if the mesh itself is not visible any more
 */
export async function readMesh(
  access: AppMeshAccess,
  visible: VisibleMesh,
  previous: AnyMeshResource[],
  clusters: ClusterKnowledge,
): Promise<AnyMeshResource[]> {
  return together(access, within =>
    readParts(within, visible, previous, clusters),
  );
}

async function readParts(
  access: AppMeshAccess,
  visible: VisibleMesh,
  previous: AnyMeshResource[],
  clusters: ClusterKnowledge,
): Promise<AnyMeshResource[]> {
  const { explanations, isToCheck } = clusters;
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
    const dates = {
      createdAt: dateOf(ref.createdAt),
      lastUpdatedAt: dateOf(ref.lastUpdatedAt),
    };
    if (isKind(known, reader.kind) && sameVersion(known, ref)) {
      return {
        ...known,
        ...dates,
        clusterObject: undefined,
        ownership: undefined,
      };
    }
    const explanation = explanations.ofChange(ref.arn, known);
    const explained = explanation && explainedResource(explanation, mesh);
    if (isKind(explained, reader.kind)) {
      return {
        ...explained,
        ...dates,
        resourceOwner: ref.resourceOwner,
        version: ref.version,
      };
    }
    const detail = await limit(() =>
      unlessGone(
        paced(access, signal =>
          reader.describe({ ...access, signal }, mesh, ref),
        ),
      ),
    );
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

  async function readRoutes(router: AnyMeshResource) {
    const explained = explanations.routesOf(router.arn);
    if (!explained || isToCheck(router.arn)) {
      return read(routeReader, router.name);
    }
    return explained.map(explanation => {
      const known = before.get(explanation.resource.arn);
      return known && !explanations.ofChange(known.arn, known)
        ? { ...known, clusterObject: undefined, ownership: undefined }
        : explainedResource(explanation, mesh, known);
    });
  }

  async function readRouters() {
    const routers = await read(virtualRouterReader);
    const routes = await Promise.all(routers.map(readRoutes));
    return [...routers, ...routes.flat()];
  }

  async function readGateways() {
    const gateways = await read(virtualGatewayReader);
    const routes = await Promise.all(
      gateways.map(({ name }) => read(gatewayRouteReader, name)),
    );
    return [...gateways, ...routes.flat()];
  }

  const parts = await Promise.all([
    resolve(meshReader, visible.ref).then(resource =>
      resource ? [resource] : [],
    ),
    read(virtualNodeReader),
    read(virtualServiceReader),
    readRouters(),
    readGateways(),
  ]);
  return (parts.flat() as AnyMeshResource[]).sort((a, b) =>
    a.arn < b.arn ? -1 : 1,
  );
}
