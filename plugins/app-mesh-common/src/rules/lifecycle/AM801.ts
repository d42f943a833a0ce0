import { defineRule } from '../defineRule';
import { exampleSnapshot, httpTo, route, router } from '../examples';
import { routeBodyOf } from '../mesh';
import { named } from '../support';

export const AM801 = defineRule({
  code: 'AM801',
  severity: 'info',
  title: 'Nothing like it in VPC Lattice',
  meaning:
    'A route or listener uses what VPC Lattice and ECS Service Connect, App Mesh’s successors on AWS, have no equivalent for: retries, timeouts per request, outlier detection or connection pools.',
  remedy: 'Plan to do it in the application, or to move to a mesh that has it.',
  kinds: ['Route', 'VirtualNode'],
  *evaluate(subject) {
    if (subject.kind === 'Route') {
      const { field, perRequest, retryPolicy } = routeBodyOf(subject.spec);
      const lost = [
        ...(retryPolicy ? ['retries'] : []),
        ...(perRequest ? ['a timeout per request'] : []),
      ];
      if (lost.length > 0) {
        yield {
          explanation: `The ${named(subject)} has ${lost.join(
            ' and ',
          )}, for which VPC Lattice has no equivalent.`,
          path: `spec.${field}`,
        };
      }
      return;
    }
    const listeners: {
      outlierDetection?: unknown;
      connectionPool?: unknown;
    }[] = 'listeners' in subject.spec ? subject.spec.listeners ?? [] : [];
    for (const [index, listener] of listeners.entries()) {
      if (listener.outlierDetection || listener.connectionPool) {
        yield {
          explanation: `A listener of the ${named(
            subject,
          )} has outlier detection or a connection pool, for which VPC Lattice has no equivalent.`,
          path: `spec.listeners[${index}]`,
        };
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
          { timeout: { perRequest: { unit: 's', value: 5 } } },
        ),
      ),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'all', httpTo({ cart: 100 })),
    ]),
  },
});
