import { defineRule } from '../defineRule';
import {
  CONSUMER,
  exampleSnapshot,
  node,
  serviceOfNode,
  theMesh,
} from '../examples';
import { named } from '../support';

export const AM509 = defineRule({
  code: 'AM509',
  severity: 'info',
  title: 'Consumer without resources',
  meaning: 'The mesh is shared with an account that has nothing in it.',
  remedy:
    'Onboard a service of that account, or stop sharing the mesh with it.',
  needs: ['ram'],
  kinds: ['Mesh'],
  *evaluate(subject, mesh) {
    for (const { consumer, state } of mesh.shares) {
      if (
        (state === 'shared' || state === 'organization') &&
        mesh.countOwnedBy(consumer) === 0
      ) {
        yield {
          explanation: `The ${named(
            subject,
          )} is shared with account ${consumer}, which has nothing in it.`,
        };
      }
    }
  },
  breaks: { snapshot: exampleSnapshot([theMesh()]) },
  sound: {
    snapshot: exampleSnapshot([
      serviceOfNode('cart', 'cart'),
      node('cart', {}, { resourceOwner: CONSUMER }),
    ]),
  },
});
