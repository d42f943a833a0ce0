import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  CLUSTER_LABEL_MANAGED_BY,
  CLUSTER_MANAGED_BY,
} from '@crossmesh/plugin-app-mesh-common';
import type { KubernetesObject } from '@kubernetes/client-node';
import type { ClusterResource } from '../cluster';
import { checkDeployment } from './checkDeployment';
import { checkDnsService } from './checkDnsService';
import { LABEL_KUBERNETES_ID } from './componentLabel';
import { readManifest } from './readManifest';
import type { ServiceWorkload } from './types';

function refuseTwins(objects: ClusterResource[]): void {
  const names = objects.map(
    ({ kind, metadata }) => `${kind} ${metadata?.name}`,
  );
  const twin = names.find((name, index) => names.indexOf(name) !== index);
  if (twin) {
    throw new InputError(`The manifests hold the ${twin} twice; keep one.`);
  }
}

function labelPods(
  deployment: ClusterResource,
  labels: Record<string, string>,
): ClusterResource {
  const template = Object(deployment.spec?.template);
  const metadata = Object(template.metadata);
  return {
    ...deployment,
    spec: {
      ...deployment.spec,
      template: {
        ...template,
        metadata: { ...metadata, labels: { ...metadata.labels, ...labels } },
      },
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
    ...(entityRef && { [LABEL_KUBERNETES_ID]: parseEntityRef(entityRef).name }),
  };
  const objects = manifests.map(manifest =>
    readManifest(manifest, namespace, labels),
  );
  refuseTwins(objects);
  const [deployment, ...others] = objects.filter(
    ({ kind }) => kind === 'Deployment',
  );
  if (!deployment || others.length > 0) {
    throw new InputError(
      `The manifests of ${serviceName} hold ${
        deployment ? others.length + 1 : 0
      } Deployments; a virtual node stands for exactly one.`,
    );
  }
  const { podLabels, templateLabels } = checkDeployment(deployment, port);
  const services = objects.filter(({ kind }) => kind === 'Service');
  if (dns) {
    checkDnsService(
      services.find(({ metadata }) => metadata?.name === serviceName),
      { port, serviceName },
    );
  }
  return {
    deployment: labelPods(deployment, labels),
    services,
    supports: objects.filter(
      ({ kind }) => kind === 'ConfigMap' || kind === 'ServiceAccount',
    ),
    podLabels,
    templateLabels,
  };
}
