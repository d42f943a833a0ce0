import { defineRule } from '../defineRule';
import { exampleSnapshot, httpTo, route, router } from '../examples';
import { routeBodyOf } from '../mesh';
import { matchText, named } from '../support';

export const AM110 = defineRule({
  code: 'AM110',
  severity: 'warning',
  title: 'Two routes claim the same calls',
  meaning:
    'Two routes of a virtual router have the same match and the same priority. Which of them gets a call is not said anywhere.',
  remedy:
    'Give the routes different priorities or matches, or make them one route with two targets.',
  kinds: ['Route'],
  *evaluate(subject, mesh) {
    const { field, match } = routeBodyOf(subject.spec);
    const other = mesh
      .routesOf(subject.parentName ?? '')
      .find(
        ({ arn, spec }) =>
          arn < subject.arn &&
          spec.priority === subject.spec.priority &&
          routeBodyOf(spec).field === field &&
          matchText(routeBodyOf(spec).match) === matchText(match),
      );
    if (other) {
      yield {
        explanation: `The ${named(subject)} and the route ${
          other.name
        } match the same calls with the same priority.`,
        path: 'spec.priority',
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'old', httpTo({ 'cart-v1': 100 })),
      route('cart', 'new', httpTo({ 'cart-v2': 100 })),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'all', httpTo({ 'cart-v1': 50, 'cart-v2': 50 })),
    ]),
  },
});
