import { defineRule } from '../defineRule';
import { exampleSnapshot, node, serviceOfNode } from '../examples';
import { listenersOf, named } from '../support';

export const AM116 = defineRule({
  code: 'AM116',
  severity: 'warning',
  title: 'Unused virtual node',
  meaning:
    'A virtual node with a listener is called by nobody: no route leads to it and no virtual service has it for a provider.',
  remedy:
    'Add it to a route or make it a provider, or delete it; a workload that only calls others needs no listener.',
  kinds: ['VirtualNode'],
  *evaluate(subject, mesh) {
    if (
      listenersOf(subject).length > 0 &&
      mesh.routesTo(subject.name).length === 0 &&
      mesh.servicesOf('VirtualNode', subject.name).length === 0
    ) {
      yield {
        explanation: `No route leads to the ${named(
          subject,
        )} and no virtual service has it for a provider.`,
      };
    }
  },
  breaks: { snapshot: exampleSnapshot([node('cart')]) },
  sound: {
    snapshot: exampleSnapshot([serviceOfNode('cart', 'cart'), node('cart')]),
  },
});
