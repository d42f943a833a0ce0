import { defineRule } from '../defineRule';
import { exampleSnapshot, httpTo, route, router } from '../examples';
import { routeBodyOf } from '../mesh';
import { named } from '../support';

const MOST = 100;

export const AM127 = defineRule({
  code: 'AM127',
  severity: 'error',
  title: 'Weights above 100',
  meaning:
    'The weights of a route add up to more than 100, which App Mesh refuses. The cluster takes such a virtual router, but the controller never brings it to App Mesh.',
  remedy: 'Make the weights of the route add up to 100 at most.',
  kinds: ['Route'],
  *evaluate(subject) {
    const { field, targets } = routeBodyOf(subject.spec);
    const sum = targets.reduce((total, { weight = 0 }) => total + weight, 0);
    if (sum > MOST) {
      yield {
        explanation: `The weights of the ${named(subject)} add up to ${sum}.`,
        path: `spec.${field}.action.weightedTargets`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'all', httpTo({ 'cart-v1': 100, 'cart-v2': 50 })),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'all', httpTo({ 'cart-v1': 50, 'cart-v2': 50 })),
    ]),
  },
});
