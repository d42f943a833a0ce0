import type { AnyMeshResource } from '../../resources';
import { foreignArn } from '../support';

const NAME_FIELDS: Record<string, string> = {
  virtualServiceRef: 'virtualServiceName',
  virtualServiceARN: 'virtualServiceName',
  virtualNodeRef: 'virtualNodeName',
  virtualNodeARN: 'virtualNodeName',
  virtualRouterRef: 'virtualRouterName',
  virtualRouterARN: 'virtualRouterName',
};

const KINDS = {
  virtualServiceRef: 'VirtualService',
  virtualNodeRef: 'VirtualNode',
  virtualRouterRef: 'VirtualRouter',
} as const;

const RENAMED: Record<string, string> = {
  meshServiceDiscovery: 'serviceDiscovery',
  certificateARN: 'certificateArn',
  certificateAuthorityARNs: 'certificateAuthorityArns',
};

const CONTROLLER_ONLY = new Set([
  'awsName',
  'backendGroups',
  'meshOwner',
  'meshRef',
  'podSelector',
  'namespaceSelector',
  'gatewayRouteSelector',
  'virtualGatewayRef',
  'routes',
]);

/** App Mesh's name of what a reference in a manifest names. */
export type ResolveReference = (
  kind: AnyMeshResource['kind'],
  reference: { name: string; namespace?: string },
) => string;

function nameOf(
  field: string,
  value: unknown,
  meshArn: string,
  resolve: ResolveReference,
): string | undefined {
  if (typeof value === 'string') {
    const arn = foreignArn(value);
    // An ARN of another mesh stays what it is, so that it is found.
    return arn && 'name' in arn.resource && isWithin(value, meshArn)
      ? arn.resource.name
      : value;
  }
  if (typeof value !== 'object' || value === null || !('name' in value)) {
    return undefined;
  }
  const namespace = 'namespace' in value ? value.namespace : undefined;
  return typeof value.name === 'string' && isReference(field)
    ? resolve(KINDS[field], {
        name: value.name,
        namespace: typeof namespace === 'string' ? namespace : undefined,
      })
    : undefined;
}

function isReference(field: string): field is keyof typeof KINDS {
  return field in KINDS;
}

function isWithin(arn: string, meshArn: string): boolean {
  const own = foreignArn(meshArn);
  const other = foreignArn(arn);
  return (
    own !== undefined &&
    other?.meshName === own.meshName &&
    other.meshOwner === own.meshOwner &&
    other.region === own.region
  );
}

/**
 * A manifest's spec as App Mesh's API writes it.
 */
export function toMeshSpec(
  spec: unknown,
  meshArn: string,
  resolve: ResolveReference,
): unknown {
  if (Array.isArray(spec)) {
    return spec.map(item => toMeshSpec(item, meshArn, resolve));
  }
  if (typeof spec !== 'object' || spec === null) {
    return spec;
  }
  return Object.fromEntries(
    Object.entries(spec)
      .filter(([field]) => !CONTROLLER_ONLY.has(field))
      .map(([field, value]) => {
        const named = NAME_FIELDS[field];
        return named === undefined
          ? [RENAMED[field] ?? field, toMeshSpec(value, meshArn, resolve)]
          : [
              'weight' in spec ? 'virtualNode' : named,
              nameOf(field, value, meshArn, resolve),
            ];
      }),
  );
}
