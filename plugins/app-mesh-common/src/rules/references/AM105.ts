import { defineRule } from '../defineRule';
import { exampleSnapshot, httpTo, route, router } from '../examples';
import { routeBodyOf } from '../mesh';
import { named } from '../support';

export const AM105 = defineRule({
  code: 'AM105',
  severity: 'error',
  title: 'All weights are 0',
  meaning:
    'A route whose targets all have the weight 0 sends no call anywhere, and what it matches fails.',
  remedy: 'Give at least one target of the route a weight above 0.',
  kinds: ['Route'],
  *evaluate(subject) {
    const { field, targets } = routeBodyOf(subject.spec);
    if (targets.every(({ weight = 0 }) => weight === 0)) {
      yield {
        explanation: `All targets of the ${named(
          subject,
        )} have the weight 0, so it sends no call anywhere.`,
        path: `spec.${field}.action.weightedTargets`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'all', httpTo({ 'cart-v1': 0, 'cart-v2': 0 })),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'all', httpTo({ 'cart-v1': 100, 'cart-v2': 0 })),
    ]),
  },
});
