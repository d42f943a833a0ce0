import { defineRule } from '../defineRule';
import {
  backends,
  exampleSnapshot,
  httpTo,
  node,
  route,
  router,
  serviceOfRouter,
} from '../examples';
import { routeBodyOf, type RuleMesh } from '../mesh';
import { backendsOf, named } from '../support';

/** Services that a call over a route may lead on to. */
function callees(
  mesh: RuleMesh,
  spec: Parameters<typeof routeBodyOf>[0],
): string[] {
  return routeBodyOf(spec).targets.flatMap(({ virtualNode }) => {
    const found = mesh.find('VirtualNode', virtualNode);
    return found ? backendsOf(found).map(({ name }) => name) : [];
  });
}

/** The routes of a service over which Envoy calls again. */
function retryingRoutes(mesh: RuleMesh, service: string) {
  const name = mesh.find('VirtualService', service)?.spec.provider
    ?.virtualRouter?.virtualRouterName;
  return name === undefined
    ? []
    : mesh
        .routesOf(name)
        .filter(
          ({ spec }) => (routeBodyOf(spec).retryPolicy?.maxRetries ?? 0) > 0,
        );
}

const RETRIES = {
  retryPolicy: {
    maxRetries: 2,
    perRetryTimeout: { unit: 's' as const, value: 1 },
    httpRetryEvents: ['server-error'],
  },
};

const services = (retries: Partial<typeof RETRIES>) => [
  serviceOfRouter('web', 'web'),
  router('web'),
  route('web', 'all', httpTo({ web: 100 }, RETRIES)),
  node('web', { backends: backends('cart') }),
  serviceOfRouter('cart', 'cart'),
  router('cart'),
  route('cart', 'all', httpTo({ cart: 100 }, retries)),
  node('cart', { backends: backends('web') }),
];

export const AM120 = defineRule({
  code: 'AM120',
  severity: 'warning',
  title: 'Retries in a circle',
  meaning:
    'Services call each other in a circle, and every route of it retries. When one of them fails, each call is multiplied at every hop, round after round.',
  remedy:
    'Take the retry policy from one route of the circle, or break the circle.',
  kinds: ['Route'],
  *evaluate(subject, mesh) {
    const { field, retryPolicy } = routeBodyOf(subject.spec);
    if (!(retryPolicy?.maxRetries ?? 0)) {
      return;
    }
    const own = new Set(
      mesh
        .servicesOf('VirtualRouter', subject.parentName ?? '')
        .map(({ name }) => name),
    );
    const seen = new Map<string, string | undefined>();
    const queue = callees(mesh, subject.spec).map(name => ({
      name,
      from: undefined as string | undefined,
    }));
    for (const { from, name } of queue) {
      if (own.has(name)) {
        const way: string[] = [];
        for (let at = from; at !== undefined; at = seen.get(at)) {
          way.unshift(at);
        }
        yield {
          explanation: `Calls over the ${named(subject)} come back to ${name}${
            way.length > 0 ? ` through ${way.join(' and ')}` : ''
          }, with retries on every hop.`,
          path: `spec.${field}.retryPolicy`,
        };
        return;
      }
      if (!seen.has(name)) {
        seen.set(name, from);
        for (const { spec } of retryingRoutes(mesh, name)) {
          queue.push(
            ...callees(mesh, spec).map(next => ({ name: next, from: name })),
          );
        }
      }
    }
  },
  breaks: { snapshot: exampleSnapshot(services(RETRIES)) },
  sound: { snapshot: exampleSnapshot(services({})) },
});
