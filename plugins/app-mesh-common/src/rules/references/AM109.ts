import { defineRule } from '../defineRule';
import { exampleSnapshot, httpTo, route, router } from '../examples';
import { routeBodyOf } from '../mesh';
import { acceptsAll, named } from '../support';

export const AM109 = defineRule({
  code: 'AM109',
  severity: 'warning',
  title: 'No route for the rest',
  meaning:
    'Every route of the virtual router asks for something. A call that none of them matches fails; Envoy logs “no cluster match”.',
  remedy: 'Add a route of the lowest priority that matches everything.',
  kinds: ['VirtualRouter'],
  *evaluate(subject, mesh) {
    const routes = mesh.routesOf(subject.name);
    if (
      routes.length > 0 &&
      !routes.some(({ spec }) => acceptsAll(routeBodyOf(spec).match))
    ) {
      yield {
        explanation: `No route of the ${named(
          subject,
        )} matches all calls, so calls that match none of its ${
          routes.length
        } fail.`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'v1', httpTo({ cart: 100 }, { match: { prefix: '/v1' } })),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'v1', httpTo({ cart: 100 }, { match: { prefix: '/v1' } })),
      route('cart', 'rest', httpTo({ cart: 100 })),
    ]),
  },
});
