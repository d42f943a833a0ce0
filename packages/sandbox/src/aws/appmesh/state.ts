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
  /** What a request made or changed, by `ACCOUNT/REGION/OPERATION/TOKEN`. */
  clientTokens: Record<
    string,
    { input: string; item: Omit<MeshRecord, 'resources'> | ResourceRecord }
  >;
}

export function emptyAppMeshState(): AppMeshState {
  return { meshes: table(), clientTokens: table() };
}
