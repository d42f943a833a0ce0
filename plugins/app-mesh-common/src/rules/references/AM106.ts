import { defineRule } from '../defineRule';
import { exampleSnapshot, httpTo, route, router } from '../examples';
import { routeBodyOf } from '../mesh';
import { named } from '../support';

/** For so long a target without calls may be a shift under way. */
const DAYS = 7;

export const AM106 = defineRule({
  code: 'AM106',
  severity: 'warning',
  title: 'Target left at weight 0',
  meaning:
    'A target gets no calls although its route has not changed for a week. A canary that was given up or finished is easily forgotten there.',
  remedy: 'Shift some calls to the target, or take it out of the route.',
  kinds: ['Route'],
  *evaluate(subject, mesh) {
    const { field, targets } = routeBodyOf(subject.spec);
    const idle = targets.filter(({ weight }) => weight === 0);
    if (
      idle.length === 0 ||
      idle.length === targets.length ||
      subject.lastUpdatedAt === undefined ||
      Date.parse(mesh.now) - Date.parse(subject.lastUpdatedAt) <
        DAYS * 86_400_000
    ) {
      return;
    }
    for (const target of idle) {
      yield {
        explanation: `The ${named(subject)} has left the virtual node ${
          target.virtualNode
        } at the weight 0 since ${subject.lastUpdatedAt.slice(0, 10)}.`,
        path: `spec.${field}.action.weightedTargets[${targets.indexOf(
          target,
        )}].weight`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'all', httpTo({ 'cart-v1': 100, 'cart-v2': 0 }), {
        lastUpdatedAt: '2026-05-01T12:00:00.000Z',
      }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'all', httpTo({ 'cart-v1': 100, 'cart-v2': 0 }), {
        lastUpdatedAt: '2026-06-01T11:00:00.000Z',
      }),
    ]),
  },
});
