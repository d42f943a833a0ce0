/** Where a principal stands in a share. */
export interface SharePrincipal {
  status: string;
  statusMessage?: string;
  updatedAt?: Date;
}

/** A resource share that a mesh is in, as the mesh's owner sees it. */
export interface MeshShare {
  arn: string;
  /** ACTIVE or PENDING. */
  status: string;
  /** Where the mesh stands in it. */
  meshStatus: string;
  /** Whether the mesh is all that it shares: who is added to it gets nothing else. */
  meshOnly: boolean;
  /** Whether accounts outside of the owner's organization may be in it. */
  allowsExternal: boolean;
  /** By account id, or by ARN of an organization or an organizational unit. */
  principals: Map<string, SharePrincipal>;
}
