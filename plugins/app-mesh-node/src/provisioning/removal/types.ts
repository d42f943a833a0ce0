import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import type { ClusterTarget } from '../cluster';

/** A cluster whose part of a mesh is to be removed. */
export interface MeshPlace {
  mesh: MeshId;
  target: ClusterTarget;
}

/** A thing that is to be gone. */
export interface Removable {
  /** For people, for example `virtual node yelb-db`. */
  name: string;
  /** Absent where it is going already, or goes with something else. */
  remove?: () => Promise<unknown>;
}

/** A resource in App Mesh itself. */
export interface MeshResourceRef {
  kind: MeshResourceKind;
  name: string;
  /** Of a route or a gateway route: its router or its gateway. */
  parent?: string;
  /** The account that created it. */
  resourceOwner: string;
}

export type MeshResourceKind =
  | 'gatewayRoute'
  | 'virtualService'
  | 'route'
  | 'virtualRouter'
  | 'virtualNode'
  | 'virtualGateway';
