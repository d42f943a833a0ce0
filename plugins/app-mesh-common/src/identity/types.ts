/**
 * What identifies a mesh. A name alone does not: two accounts and two regions may hold the same name.
 *
 * @public
 */
export interface MeshId {
  /** AWS region, for example `us-west-2`. */
  region: string;
  /** The twelve-digit id of the account that created the mesh. */
  meshOwner: string;
  /** The mesh's name in App Mesh. */
  meshName: string;
}

/**
 * The resource segment of an App Mesh ARN, below the mesh.
 *
 * @public
 */
export type AppMeshArnResource =
  | { type: 'mesh' }
  | { type: 'virtualNode'; name: string }
  | { type: 'virtualRouter'; name: string }
  | { type: 'virtualService'; name: string }
  | { type: 'virtualGateway'; name: string }
  | { type: 'route'; name: string; virtualRouterName: string }
  | { type: 'gatewayRoute'; name: string; virtualGatewayName: string };

/**
 * A parsed App Mesh ARN. For a resource that a consumer account created, the ARN's account is the
 * consumer and its mesh segment is `NAME@OWNER`; `meshOwner` is then the owner.
 *
 * @public
 */
export interface AppMeshArn {
  /** `aws`, `aws-cn`, `aws-us-gov`, … */
  partition: string;
  region: string;
  /** The account that created the resource (`resourceOwner`). */
  accountId: string;
  meshName: string;
  /** The account that created the mesh. */
  meshOwner: string;
  resource: AppMeshArnResource;
}
