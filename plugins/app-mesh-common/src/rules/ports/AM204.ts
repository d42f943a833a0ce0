import { defineRule } from '../defineRule';
import { exampleSnapshot, httpTo, node, route, router } from '../examples';
import { routeBodyOf } from '../mesh';
import { listenersOf, named } from '../support';

export const AM204 = defineRule({
  code: 'AM204',
  severity: 'error',
  title: 'Several listeners and no port named',
  meaning:
    'A virtual node has several listeners, and a route leads to it without naming the port. Which one gets the calls is not said anywhere.',
  remedy: 'Name the port in the weighted target.',
  kinds: ['Route'],
  *evaluate(subject, mesh) {
    const { field, targets } = routeBodyOf(subject.spec);
    for (const [index, { virtualNode, port }] of targets.entries()) {
      const target = mesh.find('VirtualNode', virtualNode);
      if (target && port === undefined && listenersOf(target).length > 1) {
        yield {
          explanation: `The ${named(
            subject,
          )} names no port of the virtual node ${target.name}, which has ${
            listenersOf(target).length
          } listeners.`,
          path: `spec.${field}.action.weightedTargets[${index}].port`,
        };
      }
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'all', httpTo({ cart: 100 })),
      node('cart', {
        listeners: [
          { portMapping: { port: 8080, protocol: 'http' } },
          { portMapping: { port: 8081, protocol: 'http' } },
        ],
      }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'all', httpTo({ cart: 100 })),
      node('cart'),
    ]),
  },
});
