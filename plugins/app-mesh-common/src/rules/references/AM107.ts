import { defineRule } from '../defineRule';
import { exampleSnapshot, httpTo, route, router } from '../examples';
import { routeBodyOf } from '../mesh';
import { named } from '../support';

export const AM107 = defineRule({
  code: 'AM107',
  severity: 'info',
  title: 'Weight of an only target',
  meaning:
    'Weights are shares among a route’s targets. An only target gets every call, whatever its weight says, so a weight such as 20 reads as something it is not.',
  remedy:
    'Write 100 for the only target, or add the target that is meant to get the rest.',
  kinds: ['Route'],
  *evaluate(subject) {
    const { field, targets } = routeBodyOf(subject.spec);
    const weight = targets[0]?.weight ?? 0;
    if (targets.length === 1 && weight > 1 && weight < 100) {
      yield {
        explanation: `The ${named(subject)} gives its only target ${
          targets[0].virtualNode
        } the weight ${weight}, yet that gets all calls.`,
        path: `spec.${field}.action.weightedTargets[0].weight`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'all', httpTo({ cart: 20 })),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'all', httpTo({ cart: 100 })),
    ]),
  },
});
