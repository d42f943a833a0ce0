import { defineRule } from '../defineRule';
import {
  exampleSnapshot,
  httpTo,
  node,
  route,
  router,
  serviceOfNode,
  serviceOfRouter,
} from '../examples';
import { listenersOf, named } from '../support';

export const AM403 = defineRule({
  code: 'AM403',
  severity: 'info',
  title: 'No retries possible',
  meaning:
    'A virtual node is the provider itself. Retries, timeouts and weights belong to routes, so there can be none.',
  remedy:
    'Put a virtual router with a route between the virtual service and the virtual node.',
  kinds: ['VirtualService'],
  *evaluate(subject, mesh) {
    const name = subject.spec.provider?.virtualNode?.virtualNodeName;
    const provider = mesh.find('VirtualNode', name);
    if (
      provider &&
      listenersOf(provider).some(({ protocol }) => protocol !== 'tcp')
    ) {
      yield {
        explanation: `The ${named(
          subject,
        )} is provided by the virtual node ${name} itself, so its calls can have no retries.`,
        path: 'spec.provider.virtualNode',
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([serviceOfNode('cart', 'cart'), node('cart')]),
  },
  sound: {
    snapshot: exampleSnapshot([
      serviceOfRouter('cart', 'cart'),
      router('cart'),
      route('cart', 'all', httpTo({ cart: 100 })),
      node('cart'),
    ]),
  },
});
