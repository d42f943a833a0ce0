import { InputError } from '@backstage/errors';
import type { V1Service } from '@kubernetes/client-node';
import type { ClusterResource } from '../cluster';

/**
 * Checks that Envoys find a service by DNS on the port of its virtual node: they call the Service's
 * address, and a pod's Envoy takes what arrives at the application's own port only.
 *
 * @throws InputError naming the Service and what to change
 */
export function checkDnsService(
  service: (ClusterResource & V1Service) | undefined,
  { port, serviceName }: { port: number; serviceName: string },
): void {
  if (!service) {
    throw new InputError(
      `The manifests of ${serviceName} hold no Service of that name, which DNS discovery needs; add one, or choose Cloud Map.`,
    );
  }
  const ports: unknown = service.spec?.ports ?? [];
  const own = Array.isArray(ports)
    ? ports.find(item => item?.port === port)
    : undefined;
  if (!own) {
    throw new InputError(
      `The Service ${serviceName} does not listen on port ${port}, which callers in the mesh use; add it to its ports.`,
    );
  }
  if (typeof own.targetPort === 'number' && own.targetPort !== port) {
    throw new InputError(
      `The Service ${serviceName} leads port ${port} to port ${own.targetPort} of the pods, past the listener of their Envoys; leave targetPort out.`,
    );
  }
}
