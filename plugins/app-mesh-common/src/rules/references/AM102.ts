import { defineRule } from '../defineRule';
import {
  backends,
  exampleSnapshot,
  node,
  resource,
  serviceOfNode,
} from '../examples';
import { named } from '../support';

export const AM102 = defineRule({
  code: 'AM102',
  severity: 'error',
  title: 'Virtual service without provider',
  meaning:
    'A virtual service with neither a virtual router nor a virtual node behind it leads nowhere: calls of it answer 503.',
  remedy:
    'Give the virtual service a virtual router or a virtual node as its provider.',
  kinds: ['VirtualService'],
  *evaluate(subject) {
    const { virtualNode, virtualRouter } = subject.spec.provider ?? {};
    if (!virtualNode && !virtualRouter) {
      yield {
        explanation: `The ${named(
          subject,
        )} has no provider, so calls of it answer 503.`,
        path: 'spec.provider',
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      node('web', { backends: backends('cart') }),
      resource('VirtualService', 'cart', {}),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      node('web', { backends: backends('cart') }),
      serviceOfNode('cart', 'cart'),
      node('cart'),
    ]),
  },
});
