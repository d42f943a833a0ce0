import { defineRule } from '../defineRule';
import { exampleSnapshot, httpTo, route, router } from '../examples';
import { routeBodyOf } from '../mesh';
import { acceptsAll, named } from '../support';

function onlyPrefix(match: Record<string, unknown>): string | undefined {
  const { prefix, ...rest } = match;
  return typeof prefix === 'string' && acceptsAll(rest) ? prefix : undefined;
}

export const AM111 = defineRule({
  code: 'AM111',
  severity: 'info',
  title: 'Shadowed route',
  meaning:
    'A route of a higher priority (a lower number) matches all that this route matches, so this one never gets a call.',
  remedy:
    'Give the narrower route a lower number than the wider one, or delete it.',
  kinds: ['Route'],
  *evaluate(subject, mesh) {
    const { field, match } = routeBodyOf(subject.spec);
    const { priority } = subject.spec;
    const text = match.prefix;
    if (priority === undefined || typeof text !== 'string') {
      return;
    }
    const shadow = mesh.routesOf(subject.parentName ?? '').find(({ spec }) => {
      const other = routeBodyOf(spec);
      const prefix = onlyPrefix(other.match);
      return (
        spec.priority !== undefined &&
        spec.priority < priority &&
        other.field === field &&
        prefix !== undefined &&
        text.startsWith(prefix)
      );
    });
    if (shadow) {
      yield {
        explanation: `The ${named(
          subject,
        )} never gets a call, since the route ${
          shadow.name
        } with the priority ${
          shadow.spec.priority
        } matches all of its calls first.`,
        path: 'spec.priority',
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'all', { priority: 1, ...httpTo({ cart: 100 }) }),
      route('cart', 'v2', {
        priority: 2,
        ...httpTo({ 'cart-v2': 100 }, { match: { prefix: '/v2' } }),
      }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'all', { priority: 2, ...httpTo({ cart: 100 }) }),
      route('cart', 'v2', {
        priority: 1,
        ...httpTo({ 'cart-v2': 100 }, { match: { prefix: '/v2' } }),
      }),
    ]),
  },
});
