import { defineRule } from '../defineRule';
import { exampleSnapshot, node, route, router } from '../examples';
import { routeBodyOf } from '../mesh';
import { listenersOf, named } from '../support';

export const AM203 = defineRule({
  code: 'AM203',
  severity: 'error',
  title: 'Route to a port without listener',
  meaning:
    'A weighted target names a port at which its virtual node does not listen.',
  remedy:
    'Name the port of one of the virtual node’s listeners, or add a listener.',
  kinds: ['Route'],
  *evaluate(subject, mesh) {
    const { field, targets } = routeBodyOf(subject.spec);
    for (const [index, { virtualNode, port }] of targets.entries()) {
      const target = mesh.find('VirtualNode', virtualNode);
      const ports = target ? listenersOf(target).map(entry => entry.port) : [];
      if (target && port !== undefined && !ports.includes(port)) {
        yield {
          explanation: `The ${named(
            subject,
          )} leads to port ${port} of the virtual node ${
            target.name
          }, which listens at ${ports.join(', ') || 'no port'}.`,
          path: `spec.${field}.action.weightedTargets[${index}].port`,
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
      route('cart', 'all', {
        httpRoute: {
          match: { prefix: '/' },
          action: {
            weightedTargets: [{ virtualNode: 'cart', weight: 100, port: 80 }],
          },
        },
      }),
      node('cart', { port: 8080 }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'all', {
        httpRoute: {
          match: { prefix: '/' },
          action: {
            weightedTargets: [{ virtualNode: 'cart', weight: 100, port: 8080 }],
          },
        },
      }),
      node('cart', { port: 8080 }),
    ]),
  },
});
