import { defineRule } from '../defineRule';
import { exampleSnapshot, serviceOfNode } from '../examples';
import { named } from '../support';

export const AM213 = defineRule({
  code: 'AM213',
  severity: 'info',
  title: 'Unqualified name',
  meaning:
    'A virtual service’s name is what callers look up before Envoy takes over. A name without a domain resolves only in the namespace that has a Service of that name; callers that use the full name get 503.',
  remedy:
    'Make sure that every caller’s namespace has a Service of that name, or name the virtual service by its full host name.',
  kinds: ['VirtualService'],
  *evaluate(subject) {
    if (!subject.name.includes('.')) {
      yield {
        explanation: `The ${named(
          subject,
        )} is called by a name without a domain, which resolves only where its callers’ namespace has a Service ${
          subject.name
        }.`,
      };
    }
  },
  breaks: { snapshot: exampleSnapshot([serviceOfNode('cart', 'cart')]) },
  sound: {
    snapshot: exampleSnapshot([
      serviceOfNode('cart.shop.svc.cluster.local', 'cart'),
    ]),
  },
});
