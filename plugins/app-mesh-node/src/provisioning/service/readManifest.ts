import { InputError } from '@backstage/errors';
import type { KubernetesObject } from '@kubernetes/client-node';
import type { ClusterResource } from '../cluster';

/** What a team may bring. Secrets are left out: a template run is no place for them. */
const KINDS = [
  'v1/ConfigMap',
  'v1/Service',
  'v1/ServiceAccount',
  'apps/v1/Deployment',
];

const NAME = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/;

function isTextMap(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(text => typeof text === 'string')
  );
}

/**
 * One of a team's manifests, for the namespace and with the labels: no more of its metadata than name,
 * labels and annotations, and no status.
 *
 * @throws InputError naming the manifest and what to change
 */
export function readManifest(
  manifest: KubernetesObject,
  namespace: string,
  labels: Record<string, string>,
): ClusterResource {
  const { apiVersion, kind, metadata, ...rest } = manifest;
  const { status, ...fields }: ClusterResource = rest;
  if (!KINDS.includes(`${apiVersion}/${kind}`)) {
    throw new InputError(
      `The manifests hold a ${kind} (${apiVersion}); only Deployment, Service, ConfigMap and ServiceAccount can be onboarded.`,
    );
  }
  const name: unknown = metadata?.name;
  if (typeof name !== 'string' || !NAME.test(name)) {
    throw new InputError(
      `The manifests hold a ${kind} that Kubernetes cannot name ${JSON.stringify(
        name ?? '',
      )}; give it a metadata.name of lower-case letters, digits and "-".`,
    );
  }
  if (metadata?.namespace && metadata.namespace !== namespace) {
    throw new InputError(
      `The manifest of the ${kind} ${name} is for the namespace ${metadata.namespace}, but the service is onboarded in ${namespace}; make them agree.`,
    );
  }
  for (const field of ['labels', 'annotations'] as const) {
    if (!isTextMap(metadata?.[field] ?? {})) {
      throw new InputError(
        `The metadata.${field} of the ${kind} ${name} are not texts by name; quote their values.`,
      );
    }
  }
  return {
    apiVersion,
    kind,
    ...fields,
    metadata: {
      name,
      namespace,
      labels: { ...metadata?.labels, ...labels },
      ...(metadata?.annotations && { annotations: metadata.annotations }),
    },
  };
}
