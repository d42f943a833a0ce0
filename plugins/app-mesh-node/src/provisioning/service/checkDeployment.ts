import { InputError } from '@backstage/errors';
import type { V1Deployment, V1PodTemplateSpec } from '@kubernetes/client-node';
import type { ClusterResource } from '../cluster';

function containerPorts(
  name: string | undefined,
  template: V1PodTemplateSpec | undefined,
): number[] {
  const containers: unknown = template?.spec?.containers;
  if (!Array.isArray(containers) || containers.length === 0) {
    throw new InputError(
      `The Deployment ${name} has no containers; list them in spec.template.spec.containers.`,
    );
  }
  return containers.flatMap(container => {
    const ports: unknown = container?.ports ?? [];
    if (!Array.isArray(ports)) {
      throw new InputError(
        `The ports of a container of the Deployment ${name} are no list; give each as "- containerPort: 80".`,
      );
    }
    return ports.map(port => Number(port?.containerPort));
  });
}

/**
 * Checks a Deployment against the service that it is to run.
 *
 * @returns the labels by which its pods are selected, and those that they get
 * @throws InputError naming the Deployment and what to change
 */
export function checkDeployment(
  deployment: ClusterResource,
  port: number,
): {
  podLabels: Record<string, string>;
  templateLabels: Record<string, string>;
} {
  const { metadata, spec } = deployment as ClusterResource & V1Deployment;
  const name = metadata?.name;
  const podLabels = spec?.selector?.matchLabels ?? {};
  const templateLabels = spec?.template?.metadata?.labels ?? {};
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
  const ports = containerPorts(name, spec?.template);
  if (!ports.includes(port)) {
    throw new InputError(
      `No container of the Deployment ${name} listens on port ${port} (${
        ports.length > 0 ? `they have ${ports.join(', ')}` : 'they name none'
      }); a virtual node's port is the one that the application listens on.`,
    );
  }
  return { podLabels, templateLabels };
}
