import type { ClusterResource } from '../cluster';
import { gatewayLabels } from './gatewayLabels';
import { gatewayObject } from './gatewayObject';
import type { GatewayPlan } from './types';

/** The Service through which a gateway is called. */
export function gatewayService(gateway: GatewayPlan): ClusterResource {
  const { port, servicePort, serviceType, tls } = gateway;
  return gatewayObject(
    gateway,
    { apiVersion: 'v1', kind: 'Service' },
    {
      type: serviceType,
      selector: gatewayLabels(gateway),
      ports: [
        { name: tls ? 'https' : 'http', port: servicePort, targetPort: port },
      ],
    },
  );
}
