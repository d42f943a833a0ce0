import { defineRule } from '../defineRule';
import { exampleSnapshot, node } from '../examples';
import { named } from '../support';

export const AM701 = defineRule({
  code: 'AM701',
  severity: 'warning',
  title: 'No owner in the catalog',
  meaning:
    'Nobody in the catalog owns a resource: no entity claims it, and its account has no default team. Nobody is told when something is wrong with it.',
  remedy:
    'Annotate an entity with the resource’s ARN, or give the account a default team.',
  needs: ['catalog'],
  kinds: ['VirtualNode', 'VirtualService', 'VirtualGateway'],
  *evaluate(subject) {
    if (subject.ownership?.team === undefined) {
      yield {
        explanation: `Nobody in the catalog owns the ${named(subject)}.`,
      };
    }
  },
  breaks: { snapshot: exampleSnapshot([node('cart')]) },
  sound: {
    snapshot: exampleSnapshot([
      node(
        'cart',
        {},
        {
          ownership: { team: 'group:default/cart', source: 'account-default' },
        },
      ),
    ]),
  },
});
