/** The resource type that RAM shares here. */
export const MESH_TYPE = 'appmesh:Mesh';

/** The one managed permission for meshes. */
export const MESH_PERMISSION =
  'arn:aws:ram::aws:permission/AWSRAMDefaultPermissionAppMesh';

const SHARED_KINDS = [
  'VirtualNode',
  'VirtualRouter',
  'VirtualService',
  'Route',
] as const;

/** What it lets a consumer do: nothing about gateways, nothing to the mesh itself. */
const actions = [
  'appmesh:DescribeMesh',
  ...SHARED_KINDS.flatMap(kind => [
    `appmesh:Create${kind}`,
    `appmesh:Describe${kind}`,
    `appmesh:Update${kind}`,
    `appmesh:Delete${kind}`,
    `appmesh:List${kind}s`,
  ]),
  'appmesh:TagResource',
  'appmesh:UntagResource',
];

/** Its versions by number, the default the last. */
export const permissionVersions = [
  { version: '1', createdAt: new Date('2020-05-12T00:00:00Z') },
  { version: '2', createdAt: new Date('2020-05-12T00:00:00Z') },
  { version: '3', createdAt: new Date('2023-03-28T00:00:00Z') },
];

/** A version of the permission as RAM answers it in lists. */
export function presentPermission({
  version,
  createdAt,
}: (typeof permissionVersions)[number]): object {
  return {
    arn: MESH_PERMISSION,
    version,
    defaultVersion: version === permissionVersions.at(-1)?.version,
    name: 'AWSRAMDefaultPermissionAppMesh',
    resourceType: MESH_TYPE,
    status: 'ATTACHABLE',
    creationTime: createdAt,
    lastUpdatedTime: createdAt,
    isResourceTypeDefault: true,
    permissionType: 'AWS_MANAGED',
    featureSet: 'STANDARD',
  };
}

/** The policy template of the permission, as JSON. */
export function permissionPolicy(): string {
  return JSON.stringify({ Effect: 'Allow', Action: actions });
}
