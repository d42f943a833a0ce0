import type {
  V1EndpointSlice,
  V1MutatingWebhookConfiguration,
} from '@kubernetes/client-node';
import { ConflictError } from '@backstage/errors';
import type { ClusterClient } from '../../clusters';

const GROUP = 'appmesh.k8s.aws';

/**
 * The API server reaches the webhook that gives App Mesh's resources their mesh.
 *
 * @param where - the cluster, for people
 * @throws ConflictError where there is none, or nobody behind it
 */
export async function checkWebhooks(
  client: ClusterClient,
  where: string,
): Promise<void> {
  const configurations = await client.list<V1MutatingWebhookConfiguration>({
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingWebhookConfiguration',
  });
  const asked = configurations
    .flatMap(({ webhooks }) => webhooks ?? [])
    .filter(({ rules }) =>
      rules?.some(({ apiGroups }) => apiGroups?.includes(GROUP)),
    );
  if (asked.length === 0) {
    throw new ConflictError(
      `No webhook gives App Mesh's resources in ${where} their mesh; install the chart eks/appmesh-controller there again.`,
    );
  }
  // Behind a URL it is none of the cluster's.
  const services = new Map(
    asked
      .flatMap(({ clientConfig: { service } }) => service ?? [])
      .map(service => [`${service.namespace}/${service.name}`, service]),
  );
  for (const [key, { name, namespace }] of services) {
    const slices = await client.list<V1EndpointSlice>({
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      namespace,
      labelSelector: `kubernetes.io/service-name=${name}`,
    });
    const isServed = slices.some(({ endpoints }) =>
      endpoints?.some(({ conditions }) => conditions?.ready !== false),
    );
    if (!isServed) {
      throw new ConflictError(
        `Nobody answers for the App Mesh controller's webhook in ${where}: the Service ${key} has no ready endpoint, and the cluster would refuse every App Mesh resource; look at the pods behind it there first.`,
      );
    }
  }
}
