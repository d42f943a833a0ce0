import { defineRule } from '../defineRule';
import {
  backends,
  exampleSnapshot,
  gateway,
  gatewayRoute,
  node,
  serviceOfNode,
} from '../examples';
import { named } from '../support';

export const AM123 = defineRule({
  code: 'AM123',
  severity: 'info',
  title: 'Entry without virtual gateway',
  meaning:
    'Nothing in the mesh calls the virtual service, but its workload calls others: it looks like an entry that a load balancer leads to. Calls that come in there pass no route of the mesh.',
  remedy:
    'Nothing if that is meant; else lead a gateway route to the virtual service.',
  kinds: ['VirtualService'],
  *evaluate(subject, mesh) {
    const isEntry = mesh
      .nodesOf(subject.name)
      .some(({ spec }) => (spec.backends ?? []).length > 0);
    if (
      isEntry &&
      mesh.callersOf(subject.name).length === 0 &&
      mesh.gatewayRoutesTo(subject.name).length === 0
    ) {
      yield {
        explanation: `Nothing in the mesh ${mesh.id.meshName} calls the ${named(
          subject,
        )}, so it is an entry that is reached from outside, past the mesh’s routes.`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      serviceOfNode('web', 'web'),
      node('web', { backends: backends('cart') }),
      serviceOfNode('cart', 'cart'),
      node('cart'),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      gateway('ingress'),
      gatewayRoute('ingress', 'web', 'web'),
      serviceOfNode('web', 'web'),
      node('web', { backends: backends('cart') }),
      serviceOfNode('cart', 'cart'),
      node('cart'),
    ]),
  },
});
