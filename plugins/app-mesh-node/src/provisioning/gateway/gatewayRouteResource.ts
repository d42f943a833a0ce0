import {
  GrpcGatewayRouteMatch$,
  GrpcGatewayRouteRewrite$,
  HttpGatewayRouteMatch$,
  HttpGatewayRouteRewrite$,
} from '@aws-sdk/client-app-mesh';
import { APP_MESH_API, type ClusterResource } from '../cluster';
import { stateAll } from '../schema';
import type { BackendReference } from '../service';
import { gatewayAwsName } from './gatewayAwsName';
import { gatewayObject } from './gatewayObject';
import type { GatewayPlan, GatewayRoutePlan } from './types';

/** A GatewayRoute of a gateway, to a virtual service that was looked up. What is not to be there is null. */
export function gatewayRouteResource(
  gateway: GatewayPlan,
  route: GatewayRoutePlan,
  options: { cluster: string; virtualService: BackendReference },
): ClusterResource {
  const { cluster, virtualService } = options;
  const { protocol } = gateway;
  const [match, rewrite] =
    protocol === 'grpc'
      ? [GrpcGatewayRouteMatch$, GrpcGatewayRouteRewrite$]
      : [HttpGatewayRouteMatch$, HttpGatewayRouteRewrite$];
  return gatewayObject(
    gateway,
    { apiVersion: APP_MESH_API, kind: 'GatewayRoute', name: route.name },
    {
      awsName: gatewayAwsName(gateway, cluster, route.name),
      priority: route.priority ?? null,
      httpRoute: null,
      http2Route: null,
      grpcRoute: null,
      [`${protocol}Route`]: {
        match: stateAll(route.match, match),
        action: {
          target: {
            virtualService: {
              virtualServiceRef: null,
              virtualServiceARN: null,
              ...virtualService,
            },
          },
          rewrite: stateAll(route.rewrite, rewrite),
        },
      },
    },
  );
}
