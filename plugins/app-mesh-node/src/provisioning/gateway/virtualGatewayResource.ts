import {
  VirtualGatewayClientPolicy$,
  VirtualGatewayFileAccessLog$,
  VirtualGatewayHealthCheckPolicy$,
  VirtualGatewayListenerTls$,
} from '@aws-sdk/client-app-mesh';
import { APP_MESH_API, type ClusterResource } from '../cluster';
import { stateAll } from '../schema';
import { toCrdShape } from '../service';
import { gatewayAwsName } from './gatewayAwsName';
import { gatewayLabels } from './gatewayLabels';
import { gatewayObject } from './gatewayObject';
import { GATEWAY_POOL_SHAPES } from './shapes';
import type { GatewayPlan } from './types';

/** The label that every namespace has of itself. */
const NAMESPACE_LABEL = 'kubernetes.io/metadata.name';

/** The VirtualGateway, for pods and routes of its own namespace. What is not to be there is null. */
export function virtualGatewayResource(
  gateway: GatewayPlan,
  cluster: string,
): ClusterResource {
  const { accessLog, clientPolicy, connectionPool, namespace, port, protocol } =
    gateway;
  const selector = { matchLabels: gatewayLabels(gateway) };
  return gatewayObject(
    gateway,
    { apiVersion: APP_MESH_API, kind: 'VirtualGateway' },
    {
      awsName: gatewayAwsName(gateway, cluster),
      namespaceSelector: { matchLabels: { [NAMESPACE_LABEL]: namespace } },
      gatewayRouteSelector: selector,
      podSelector: selector,
      listeners: [
        {
          portMapping: { port, protocol },
          healthCheck: stateAll(
            gateway.healthCheck,
            VirtualGatewayHealthCheckPolicy$,
          ),
          connectionPool: connectionPool
            ? {
                [protocol]: stateAll(
                  connectionPool,
                  GATEWAY_POOL_SHAPES[protocol],
                ),
              }
            : null,
          tls: toCrdShape(stateAll(gateway.tls, VirtualGatewayListenerTls$)),
        },
      ],
      backendDefaults: clientPolicy
        ? {
            clientPolicy: toCrdShape(
              stateAll(clientPolicy, VirtualGatewayClientPolicy$),
            ),
          }
        : null,
      logging: accessLog
        ? {
            accessLog: {
              file: stateAll(accessLog, VirtualGatewayFileAccessLog$),
            },
          }
        : null,
    },
  );
}
