import { InputError } from '@backstage/errors';
import type { AnyMeshResource } from '../../resources';

/** The ARN's word for each kind that stands by itself in a mesh. */
export const ARN_TYPES = {
  VirtualNode: 'virtualNode',
  VirtualRouter: 'virtualRouter',
  VirtualService: 'virtualService',
  VirtualGateway: 'virtualGateway',
} as const;

/** A custom resource of App Mesh, as far as it is looked at. */
export interface MeshManifest {
  kind: keyof typeof ARN_TYPES | 'GatewayRoute' | 'Mesh';
  name: string;
  namespace: string;
  annotations: Record<string, unknown>;
  spec: Record<string, unknown>;
}

/** Whether a value is an object of JSON, and no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKind(kind: unknown): kind is MeshManifest['kind'] {
  return (
    typeof kind === 'string' &&
    (kind in ARN_TYPES || kind === 'GatewayRoute' || kind === 'Mesh')
  );
}

/**
 * One parsed manifest; undefined if it is none of App Mesh, or a backend group.
 *
 * @throws InputError naming the manifest and what to change
 */
export function readManifest(
  manifest: unknown,
  defaultNamespace: string,
): MeshManifest | undefined {
  if (
    !isRecord(manifest) ||
    typeof manifest.apiVersion !== 'string' ||
    !manifest.apiVersion.startsWith('appmesh.k8s.aws/') ||
    manifest.kind === 'BackendGroup'
  ) {
    return undefined;
  }
  const { kind, metadata, spec = {} } = manifest;
  if (!isKind(kind)) {
    throw new InputError(
      `The manifests hold a ${kind}, which is no kind of appmesh.k8s.aws; correct its kind.`,
    );
  }
  if (!isRecord(metadata) || typeof metadata.name !== 'string') {
    throw new InputError(
      `The manifests hold a ${kind} without a name; give it a metadata.name.`,
    );
  }
  const { annotations, name, namespace } = metadata;
  if (!isRecord(spec)) {
    throw new InputError(
      `The spec of the ${kind} ${name} is no object; correct it.`,
    );
  }
  return {
    kind,
    name,
    namespace: typeof namespace === 'string' ? namespace : defaultNamespace,
    annotations: isRecord(annotations) ? annotations : {},
    spec,
  };
}

/** App Mesh's name of it: the one that the controller gives where the manifest gives none. */
export function awsNameOf({
  kind,
  name,
  namespace,
  spec,
}: Pick<MeshManifest, 'name' | 'namespace' | 'spec'> & {
  kind: AnyMeshResource['kind'];
}): string {
  if (typeof spec.awsName === 'string') {
    return spec.awsName;
  }
  switch (kind) {
    case 'Mesh':
      return name;
    case 'VirtualService':
      return `${name}.${namespace}`;
    default:
      return `${name}_${namespace}`;
  }
}
