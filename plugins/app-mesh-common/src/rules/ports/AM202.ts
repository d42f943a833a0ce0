import { defineRule } from '../defineRule';
import { exampleSnapshot, httpTo, node, route, router } from '../examples';
import { routeBodyOf } from '../mesh';
import { listenersOf, named } from '../support';

export const AM202 = defineRule({
  code: 'AM202',
  severity: 'error',
  title: 'Route type differs from virtual node',
  meaning:
    'No listener of a route’s target speaks the protocol in which the route sends calls, so they fail there.',
  remedy: 'Make listener and route of one protocol.',
  kinds: ['Route'],
  *evaluate(subject, mesh) {
    const { field, protocol, targets } = routeBodyOf(subject.spec);
    for (const [index, { virtualNode }] of targets.entries()) {
      const target = mesh.find('VirtualNode', virtualNode);
      const listeners = target ? listenersOf(target) : [];
      if (
        target &&
        protocol &&
        listeners.length > 0 &&
        !listeners.some(listener => listener.protocol === protocol)
      ) {
        yield {
          explanation: `The ${named(
            subject,
          )} sends ${protocol} to the virtual node ${
            target.name
          }, which listens with ${listeners[0].protocol}.`,
          path: `spec.${field}.action.weightedTargets[${index}]`,
          edge: {
            type: 'route',
            source: mesh.nodeId('VirtualRouter', subject.parentName ?? ''),
            target: target.arn,
          },
        };
      }
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'all', httpTo({ cart: 100 })),
      node('cart', { protocol: 'tcp' }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'all', httpTo({ cart: 100 })),
      node('cart', { protocol: 'http' }),
    ]),
  },
});
