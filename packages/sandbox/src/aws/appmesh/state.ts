import type {
  GatewayRouteSpec,
  MeshSpec,
  RouteSpec,
  VirtualGatewaySpec,
  VirtualNodeSpec,
  VirtualRouterSpec,
  VirtualServiceSpec,
} from '@aws-sdk/client-app-mesh';
import { table } from '../core/table';

export interface SpecByKind {
  virtualNode: VirtualNodeSpec;
  virtualRouter: VirtualRouterSpec;
  virtualService: VirtualServiceSpec;
  virtualGateway: VirtualGatewaySpec;
  route: RouteSpec;
  gatewayRoute: GatewayRouteSpec;
}

/** What can be in a mesh. */
export type ResourceKind = keyof SpecByKind;

interface StoredRecord<Spec> {
  arn: string;
  uid: string;
  version: number;
  /** Milliseconds since the epoch, like all times in the state. */
  createdAt: number;
  lastUpdatedAt: number;
  /** The account that created it. */
  resourceOwner: string;
  spec: Spec;
  tags: Record<string, string>;
  /** What other accounts may still see, the latest last. */
  earlier?: EarlierVersion<Spec>[];
}

/** A record as it was before an update. */
export interface EarlierVersion<Spec = unknown> {
  spec: Spec;
  version: number;
  lastUpdatedAt: number;
}

/** A deleted mesh or resource that other accounts may still see. */
export interface Tombstone {
  record: MeshRecord | ResourceRecord;
  deletedAt: number;
  /** The account that sees it gone already. */
  deletedBy: string;
}

export interface ResourceRecord<Kind extends ResourceKind = ResourceKind>
  extends StoredRecord<SpecByKind[Kind]> {
  kind: Kind;
  name: string;
  /** Name of the virtual router or gateway that a route belongs to. */
  parent?: string;
}

export interface MeshRecord extends StoredRecord<MeshSpec> {
  region: string;
  meshName: string;
  meshOwner: string;
  /** By name; routes by `PARENT/NAME`. */
  resources: {
    [Kind in ResourceKind]: Record<string, ResourceRecord<Kind>>;
  };
}

export interface AppMeshState {
  /** By `REGION/OWNER/NAME`. */
  meshes: Record<string, MeshRecord>;
  /** By `REGION/OWNER/NAME` of the mesh, and `/KIND/KEY` for what was in it. */
  deleted: Map<string, Tombstone>;
  /** What a request made or changed, by `ACCOUNT/REGION/OPERATION/TOKEN`, the oldest first. */
  clientTokens: Map<
    string,
    { input: string; item: Omit<MeshRecord, 'resources'> | ResourceRecord }
  >;
}

export function emptyAppMeshState(): AppMeshState {
  return { meshes: table(), deleted: new Map(), clientTokens: new Map() };
}
