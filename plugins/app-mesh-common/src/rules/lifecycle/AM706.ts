import { defineRule } from '../defineRule';
import { exampleSnapshot, node } from '../examples';
import { named } from '../support';

export const AM706 = defineRule({
  code: 'AM706',
  severity: 'info',
  title: 'No entity in the catalog',
  meaning:
    'No entity of the catalog claims a virtual node or virtual service; its owner is but the default of its account.',
  remedy: 'Annotate the component’s entity with the resource’s ARN.',
  needs: ['catalog'],
  kinds: ['VirtualNode', 'VirtualService'],
  *evaluate(subject) {
    if (subject.ownership?.source === 'account-default') {
      yield {
        explanation: `No entity claims the ${named(subject)}; ${
          subject.ownership.team ?? 'nobody'
        } owns it as the default of account ${subject.resourceOwner}.`,
      };
    }
  },
  breaks: {
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
  sound: {
    snapshot: exampleSnapshot([
      node(
        'cart',
        {},
        {
          ownership: {
            team: 'group:default/cart',
            entityRef: 'component:default/cart',
            source: 'entity-annotation',
          },
        },
      ),
    ]),
  },
});
