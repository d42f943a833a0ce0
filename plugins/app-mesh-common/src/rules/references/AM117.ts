import { defineRule } from '../defineRule';
import { exampleSnapshot, router, serviceOfRouter } from '../examples';
import { named } from '../support';

export const AM117 = defineRule({
  code: 'AM117',
  severity: 'warning',
  title: 'Unused virtual router',
  meaning:
    'No virtual service has the virtual router for a provider, so its routes get no call.',
  remedy:
    'Make it the provider of a virtual service, or delete it with its routes.',
  kinds: ['VirtualRouter'],
  *evaluate(subject, mesh) {
    if (mesh.servicesOf('VirtualRouter', subject.name).length === 0) {
      yield {
        explanation: `No virtual service has the ${named(
          subject,
        )} for a provider.`,
      };
    }
  },
  breaks: { snapshot: exampleSnapshot([router('cart')]) },
  sound: {
    snapshot: exampleSnapshot([
      serviceOfRouter('cart', 'cart'),
      router('cart'),
    ]),
  },
});
