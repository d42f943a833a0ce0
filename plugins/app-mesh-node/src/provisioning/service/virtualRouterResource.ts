import type { ClusterResource } from '../cluster';
import { awsName } from './awsName';
import { customResource } from './customResource';
import type { ServicePlan } from './types';

const HTTP_RETRY_EVENTS = ['server-error', 'gateway-error', 'stream-error'];
const GRPC_RETRY_EVENTS = ['unavailable', 'internal', 'resource-exhausted'];

function retryPolicy({ protocol, retryPolicy: policy }: ServicePlan) {
  return (
    policy && {
      retryPolicy: {
        maxRetries: policy.maxRetries,
        perRetryTimeout: { unit: 'ms', value: policy.perRetryTimeoutMillis },
        ...(protocol === 'grpc'
          ? { grpcRetryEvents: GRPC_RETRY_EVENTS }
          : { httpRetryEvents: HTTP_RETRY_EVENTS }),
        tcpRetryEvents: ['connection-error'],
      },
    }
  );
}

/** The VirtualRouter of a service: one route that leads every call to its virtual node. */
export function virtualRouterResource(
  service: ServicePlan,
  cluster: string,
): ClusterResource {
  const { namespace, port, protocol, serviceName } = service;
  const action = {
    weightedTargets: [
      { virtualNodeRef: { name: serviceName, namespace }, weight: 100 },
    ],
  };
  const routes = {
    http: {
      httpRoute: { match: { prefix: '/' }, action, ...retryPolicy(service) },
    },
    http2: {
      http2Route: { match: { prefix: '/' }, action, ...retryPolicy(service) },
    },
    grpc: { grpcRoute: { match: {}, action, ...retryPolicy(service) } },
    tcp: { tcpRoute: { action } },
  };
  return customResource(service, 'VirtualRouter', {
    awsName: awsName(service, cluster),
    listeners: [{ portMapping: { port, protocol } }],
    routes: [{ name: serviceName, ...routes[protocol] }],
  });
}
