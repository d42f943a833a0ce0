import { defineRule } from '../defineRule';
import { backends, exampleSnapshot, node, serviceOfNode } from '../examples';
import { named } from '../support';

export const AM115 = defineRule({
  code: 'AM115',
  severity: 'warning',
  title: 'Unused virtual service',
  meaning:
    'No virtual node has the virtual service for a backend and no gateway route leads to it. A service whose own workload calls others is left out: it may be called from outside the mesh (see AM123).',
  remedy: 'Add it to the backends of its callers, or delete it.',
  kinds: ['VirtualService'],
  *evaluate(subject, mesh) {
    const isEntry = mesh
      .nodesOf(subject.name)
      .some(({ spec }) => (spec.backends ?? []).length > 0);
    if (
      !isEntry &&
      mesh.callersOf(subject.name).length === 0 &&
      mesh.gatewayRoutesTo(subject.name).length === 0
    ) {
      yield {
        explanation: `The ${named(
          subject,
        )} is no virtual node’s backend and no gateway route leads to it.`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([serviceOfNode('cart', 'cart'), node('cart')]),
  },
  sound: {
    snapshot: exampleSnapshot([
      node('web', { backends: backends('cart') }),
      serviceOfNode('cart', 'cart'),
      node('cart'),
    ]),
  },
});
