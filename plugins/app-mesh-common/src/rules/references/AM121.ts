import { defineRule } from '../defineRule';
import { exampleSnapshot, httpTo, route, router } from '../examples';
import { routeBodyOf } from '../mesh';
import { named } from '../support';

export const AM121 = defineRule({
  code: 'AM121',
  severity: 'warning',
  title: 'Virtual node twice in one route',
  meaning:
    'Two targets of a route name the same virtual node and port. Their weights add up, which is rarely meant.',
  remedy:
    'Make them one target, or point one of them to the virtual node that was meant.',
  kinds: ['Route'],
  *evaluate(subject) {
    const { field, targets } = routeBodyOf(subject.spec);
    const seen = new Set<string>();
    for (const [index, { virtualNode, port }] of targets.entries()) {
      const key = `${virtualNode}:${port}`;
      if (seen.has(key)) {
        yield {
          explanation: `The ${named(
            subject,
          )} has the virtual node ${virtualNode} twice among its targets.`,
          path: `spec.${field}.action.weightedTargets[${index}].virtualNode`,
        };
      }
      seen.add(key);
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'all', {
        httpRoute: {
          match: { prefix: '/' },
          action: {
            weightedTargets: [
              { virtualNode: 'cart-v1', weight: 50 },
              { virtualNode: 'cart-v1', weight: 50 },
            ],
          },
        },
      }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'all', httpTo({ 'cart-v1': 50, 'cart-v2': 50 })),
    ]),
  },
});
