import { defineRule } from '../defineRule';
import { exampleSnapshot, httpTo, route, router } from '../examples';
import { routeBodyOf } from '../mesh';
import { listenersOf, named } from '../support';

export const AM201 = defineRule({
  code: 'AM201',
  severity: 'error',
  title: 'Route type differs from router',
  meaning:
    'No listener of the virtual router speaks the route’s protocol, so the route gets no call.',
  remedy:
    'Make the route of the listener’s type, or add a listener of the route’s protocol.',
  kinds: ['Route'],
  *evaluate(subject, mesh) {
    const { field, protocol } = routeBodyOf(subject.spec);
    const parent = mesh.find('VirtualRouter', subject.parentName);
    const listeners = parent ? listenersOf(parent) : [];
    if (
      parent &&
      protocol &&
      listeners.length > 0 &&
      !listeners.some(listener => listener.protocol === protocol)
    ) {
      yield {
        explanation: `The ${named(
          subject,
        )} is of the type ${protocol}, but the virtual router ${
          parent.name
        } listens with ${listeners[0].protocol}.`,
        path: `spec.${field}`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      router('cart', { protocol: 'grpc' }),
      route('cart', 'all', httpTo({ cart: 100 })),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      router('cart', { protocol: 'http' }),
      route('cart', 'all', httpTo({ cart: 100 })),
    ]),
  },
});
