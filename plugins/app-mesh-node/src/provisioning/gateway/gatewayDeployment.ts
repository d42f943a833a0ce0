import type { ClusterResource } from '../cluster';
import { gatewayLabels } from './gatewayLabels';
import { gatewayObject } from './gatewayObject';
import type { GatewayPlan } from './types';

/** The Deployment of a gateway's Envoys; the webhook tells them who they are. */
export function gatewayDeployment(gateway: GatewayPlan): ClusterResource {
  const { image, port, replicas } = gateway;
  const labels = gatewayLabels(gateway);
  return gatewayObject(
    gateway,
    { apiVersion: 'apps/v1', kind: 'Deployment' },
    {
      replicas,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          // The name by which the webhook knows the container.
          containers: [
            { name: 'envoy', image, ports: [{ containerPort: port }] },
          ],
        },
      },
    },
  );
}
