import type { ClusterResource } from '../cluster';
import { stateAll } from '../schema';
import { awsName } from './awsName';
import { customResource } from './customResource';
import { retryPolicyField } from './retryPolicyField';
import { retryPolicyShape } from './retryPolicyShape';
import {
  ROUTE_FIELDS,
  type RouteBody,
  type RouteResource,
  type VirtualRouterResource,
} from './routes';
import { TIMEOUT_SHAPES } from './settings';
import { ANNOTATION_STATED_WEIGHTS } from './statedWeights';
import type { ServicePlan } from './types';
import { weightedTargets, type PlacedService } from './weightedTargets';

const MATCH = { http: { prefix: '/' }, http2: { prefix: '/' }, grpc: {} };

function routeBody(
  { protocol, retryPolicy, settings }: ServicePlan,
  found: RouteBody | null | undefined,
  action: { weightedTargets: unknown[] },
): Record<string, unknown> {
  const timeout = stateAll(settings.timeout, TIMEOUT_SHAPES[protocol]);
  if (protocol === 'tcp') {
    return { action, timeout };
  }
  const policy = retryPolicy && retryPolicyField(retryPolicy, protocol);
  return {
    match: found?.match ?? MATCH[protocol],
    action,
    retryPolicy: stateAll(policy, retryPolicyShape(protocol)),
    timeout,
  };
}

/**
 * The VirtualRouter of a service: one route that leads every call to its virtual nodes. What the service
 * does not state, other routes and the weights of this one, stays as it is. What is not to be there is
 * null.
 *
 * @param placed - the service, and where else it runs
 * @param found - the VirtualRouter that is there
 */
export function virtualRouterResource(
  placed: PlacedService[],
  found?: VirtualRouterResource,
): ClusterResource {
  const [{ cluster, service }] = placed;
  const { port, protocol, serviceName } = service;
  const others = found?.spec?.routes ?? [];
  const own = others.find(({ name }) => name === serviceName);
  const field = ROUTE_FIELDS.find(name => own?.[name]);
  const { applied, targets } = weightedTargets(
    placed,
    field && own?.[field]?.action?.weightedTargets,
    found?.metadata?.annotations?.[ANNOTATION_STATED_WEIGHTS],
  );
  const body = routeBody(service, own?.[`${protocol}Route`], {
    weightedTargets: targets,
  });
  const route: RouteResource = {
    name: serviceName,
    ...Object.fromEntries(ROUTE_FIELDS.map(name => [name, null])),
    [`${protocol}Route`]: body,
  };
  const resource = customResource(service, 'VirtualRouter', {
    awsName: awsName(service, cluster),
    listeners: [{ portMapping: { port, protocol } }],
    routes: own
      ? others.map(other => (other === own ? { ...other, ...route } : other))
      : [...others, route],
  });
  return applied === undefined
    ? resource
    : {
        ...resource,
        metadata: {
          ...resource.metadata,
          annotations: {
            ...resource.metadata?.annotations,
            [ANNOTATION_STATED_WEIGHTS]: applied,
          },
        },
      };
}
