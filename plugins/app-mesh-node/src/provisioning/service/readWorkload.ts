import { InputError } from '@backstage/errors';
import {
  CLUSTER_LABEL_MANAGED_BY,
  CLUSTER_MANAGED_BY,
} from '@crossmesh/plugin-app-mesh-common';
import type {
  KubernetesObject,
  V1Deployment,
  V1Service,
} from '@kubernetes/client-node';
import { parseEntityRef } from '@backstage/catalog-model';
import type { ClusterResource } from '../cluster';
import type { ServiceWorkload } from './types';

/** What a team may bring. Secrets are left out: a template run is no place for them. */
const KINDS = [
  'v1/ConfigMap',
  'v1/Service',
  'v1/ServiceAccount',
  'apps/v1/Deployment',
];

function kindOf(object: KubernetesObject): string {
  return `${object.apiVersion}/${object.kind}`;
}

function checked(
  object: KubernetesObject,
  namespace: string,
  labels: Record<string, string>,
): ClusterResource {
  const { metadata } = object;
  const what = `${object.kind} ${metadata?.name ?? 'without a name'}`;
  if (!KINDS.includes(kindOf(object))) {
    throw new InputError(
      `The manifests hold a ${object.kind} (${object.apiVersion}); only Deployment, Service, ConfigMap and ServiceAccount can be onboarded.`,
    );
  }
  if (!metadata?.name) {
    throw new InputError(
      `The manifests hold a ${object.kind} without a name; give it metadata.name.`,
    );
  }
  if (metadata.namespace !== undefined && metadata.namespace !== namespace) {
    throw new InputError(
      `The manifest of the ${what} is for the namespace ${metadata.namespace}, but the service is onboarded in ${namespace}; make them agree.`,
    );
  }
  return {
    ...object,
    metadata: {
      ...metadata,
      namespace,
      labels: { ...metadata.labels, ...labels },
    },
  };
}

/**
 * Checks a team's manifests against the service they are for.
 *
 * @throws InputError naming the manifest and what to change
 */
export function readWorkload(options: {
  manifests: KubernetesObject[];
  serviceName: string;
  namespace: string;
  port: number;
  dns: boolean;
  entityRef?: string;
}): ServiceWorkload {
  const { manifests, serviceName, namespace, port, dns, entityRef } = options;
  const labels = {
    [CLUSTER_LABEL_MANAGED_BY]: CLUSTER_MANAGED_BY,
    ...(entityRef && {
      'backstage.io/kubernetes-id': parseEntityRef(entityRef).name,
    }),
  };
  const objects = manifests.map(object => checked(object, namespace, labels));
  const deployments = objects.filter(({ kind }) => kind === 'Deployment');
  if (deployments.length !== 1) {
    throw new InputError(
      `The manifests of ${serviceName} hold ${deployments.length} Deployments; a virtual node stands for exactly one.`,
    );
  }
  const deployment: ClusterResource & V1Deployment = deployments[0] as never;
  const name = deployment.metadata?.name;
  const podLabels = deployment.spec?.selector?.matchLabels ?? {};
  const template = deployment.spec?.template;
  const templateLabels = template?.metadata?.labels ?? {};
  if (Object.keys(podLabels).length === 0) {
    throw new InputError(
      `The Deployment ${name} selects its pods by no label; give it spec.selector.matchLabels, by which the virtual node finds them too.`,
    );
  }
  const missing = Object.entries(podLabels).find(
    ([key, value]) => templateLabels[key] !== value,
  );
  if (missing) {
    throw new InputError(
      `The Deployment ${name} selects pods labelled ${missing[0]}=${missing[1]}, which its pod template lacks; add the label there.`,
    );
  }
  const containerPorts = (template?.spec?.containers ?? []).flatMap(
    ({ ports = [] }) => ports.map(({ containerPort }) => containerPort),
  );
  if (!containerPorts.includes(port)) {
    throw new InputError(
      `No container of the Deployment ${name} listens on port ${port} (${
        containerPorts.length > 0
          ? `they have ${containerPorts.join(', ')}`
          : 'they name none'
      }); a virtual node's port is the one that the application listens on.`,
    );
  }
  const services = objects.filter(({ kind }) => kind === 'Service');
  const own = services.find(
    service => service.metadata?.name === serviceName,
  ) as (ClusterResource & V1Service) | undefined;
  if (dns && !own) {
    throw new InputError(
      `The manifests of ${serviceName} hold no Service of that name, which DNS discovery needs; add one, or choose Cloud Map.`,
    );
  }
  if (dns && !own?.spec?.ports?.some(({ port: p }) => p === port)) {
    throw new InputError(
      `The Service ${serviceName} does not listen on port ${port}, which callers in the mesh use; add it to its ports.`,
    );
  }
  return {
    deployment: {
      ...deployment,
      spec: {
        ...deployment.spec,
        template: {
          ...template,
          metadata: {
            ...template?.metadata,
            labels: { ...templateLabels, ...labels },
          },
        },
      },
    } as ClusterResource,
    services,
    supports: objects.filter(({ kind }) =>
      ['ConfigMap', 'ServiceAccount'].includes(kind ?? ''),
    ),
    podLabels,
  };
}
