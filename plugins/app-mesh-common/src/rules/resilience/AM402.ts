import type { Duration } from '@aws-sdk/client-app-mesh';
import { defineRule } from '../defineRule';
import { exampleSnapshot, httpTo, node, route, router } from '../examples';
import { routeBodyOf } from '../mesh';
import { milliseconds, named } from '../support';

const DEFAULT_MS = 15_000;

interface AnyTimeout {
  http?: { perRequest?: Duration };
  http2?: { perRequest?: Duration };
  grpc?: { perRequest?: Duration };
}

export const AM402 = defineRule({
  code: 'AM402',
  severity: 'warning',
  title: 'Listener timeout shorter than route timeout',
  meaning:
    'A virtual node’s listener gives up before the route does. App Mesh’s default is 15 seconds on both, so a longer route timeout alone has no effect.',
  remedy: 'Raise the listener’s timeout to that of the route.',
  kinds: ['Route'],
  *evaluate(subject, mesh) {
    const { perRequest, protocol, targets } = routeBodyOf(subject.spec);
    const wanted = milliseconds(perRequest);
    if (protocol === undefined || protocol === 'tcp' || !wanted) {
      return;
    }
    for (const { virtualNode } of targets) {
      const target = mesh.find('VirtualNode', virtualNode);
      for (const { timeout, portMapping } of target?.spec.listeners ?? []) {
        const stated: AnyTimeout = timeout ?? {};
        const given = milliseconds(stated[protocol]?.perRequest) ?? DEFAULT_MS;
        if (
          target &&
          portMapping?.protocol === protocol &&
          given !== 0 &&
          given < wanted
        ) {
          yield {
            explanation: `The ${named(
              subject,
            )} waits ${wanted} ms, but the listener of the virtual node ${
              target.name
            } gives up after ${given} ms.`,
            path: `spec.${protocol}Route.timeout.perRequest`,
            edge: {
              type: 'route',
              source: mesh.nodeId('VirtualRouter', subject.parentName ?? ''),
              target: target.arn,
            },
          };
        }
      }
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      router('cart'),
      route(
        'cart',
        'all',
        httpTo(
          { cart: 100 },
          { timeout: { perRequest: { unit: 's', value: 60 } } },
        ),
      ),
      node('cart'),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      router('cart'),
      route(
        'cart',
        'all',
        httpTo(
          { cart: 100 },
          { timeout: { perRequest: { unit: 's', value: 60 } } },
        ),
      ),
      node('cart', {
        listeners: [
          {
            portMapping: { port: 8080, protocol: 'http' },
            timeout: { http: { perRequest: { unit: 's', value: 60 } } },
          },
        ],
      }),
    ]),
  },
});
