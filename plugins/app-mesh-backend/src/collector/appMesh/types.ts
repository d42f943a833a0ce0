import type { AppMeshClient } from '@aws-sdk/client-app-mesh';
import type {
  MeshId,
  MeshResourceKind,
  MeshResourceSpecs,
} from '@crossmesh/plugin-app-mesh-common';
import type { Pace } from '../rates';

/**
 * What a list tells of a resource.
 */
export interface ResourceRef {
  arn: string;
  name: string;
  parentName?: string;
  resourceOwner: string;
  version: number;
  createdAt?: Date;
  lastUpdatedAt?: Date;
}

/**
 * What only a describe tells of it.
 */
export interface ResourceDetail<K extends MeshResourceKind> {
  spec?: MeshResourceSpecs[K];
  status?: { status?: string };
}

/**
 * One account's way to App Mesh in one region.
 */
export interface AppMeshAccess extends Pace {
  client: AppMeshClient;
}

/**
 * How one kind of resource is listed and described.
 */
export interface KindReader<K extends MeshResourceKind> {
  kind: K;
  list(
    access: AppMeshAccess,
    mesh: MeshId,
    parentName: string,
  ): Promise<ResourceRef[]>;
  describe(
    access: AppMeshAccess,
    mesh: MeshId,
    ref: ResourceRef,
  ): Promise<ResourceDetail<K> | undefined>;
}
