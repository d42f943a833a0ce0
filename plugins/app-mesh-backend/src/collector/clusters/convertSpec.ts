const NAME_FIELDS: Record<string, string> = {
  virtualServiceRef: 'virtualServiceName',
  virtualServiceARN: 'virtualServiceName',
  virtualNodeRef: 'virtualNodeName',
  virtualNodeARN: 'virtualNodeName',
  virtualRouterRef: 'virtualRouterName',
  virtualRouterARN: 'virtualRouterName',
};

const RENAMED: Record<string, string> = {
  certificateARN: 'certificateArn',
  certificateAuthorityARNs: 'certificateAuthorityArns',
  meshServiceDiscovery: 'serviceDiscovery',
};

/** What only the controller needs to know. */
const DROPPED = new Set([
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

/** App Mesh's name of what a reference names in a cluster, undefined if there is no such object. */
export type ResolveName = (
  kind: 'VirtualService' | 'VirtualNode' | 'VirtualRouter',
  reference: unknown,
) => string | undefined;

const KINDS = {
  virtualServiceName: 'VirtualService',
  virtualNodeName: 'VirtualNode',
  virtualRouterName: 'VirtualRouter',
} as const;

function isNameField(field: string): field is keyof typeof KINDS {
  return field in KINDS;
}

/**
 * A custom resource's spec as App Mesh's API writes it. Thrown away whole if it refers to something
 * that is not there.
 *
 * @returns undefined if a reference leads nowhere
 */
export function convertSpec(spec: unknown, resolve: ResolveName): unknown {
  let isWhole = true;

  function convertField(field: string, value: unknown, inTarget: boolean) {
    const named = NAME_FIELDS[field];
    if (named !== undefined && isNameField(named)) {
      const name = resolve(KINDS[named], value);
      isWhole &&= name !== undefined;
      return [inTarget ? 'virtualNode' : named, name];
    }
    if (field === 'headers' || field === 'metadata') {
      // The controller matches as it is unless told otherwise.
      const matches = convert(value);
      return [
        field,
        Array.isArray(matches)
          ? matches.map(match => ({ invert: false, ...match }))
          : matches,
      ];
    }
    return [RENAMED[field] ?? field, convert(value)];
  }

  function convert(value: unknown): unknown {
    if (Array.isArray(value)) {
      return value.map(convert);
    }
    if (typeof value !== 'object' || value === null) {
      return value;
    }
    return Object.fromEntries(
      Object.entries(value)
        .filter(([field]) => !DROPPED.has(field))
        .map(([field, child]) => convertField(field, child, 'weight' in value)),
    );
  }

  const converted = convert(spec ?? {});
  return isWhole ? converted : undefined;
}
