import { defineRule } from '../defineRule';
import { CONSUMER, exampleSnapshot, node, serviceOfNode } from '../examples';
import { named } from '../support';

export const AM505 = defineRule({
  code: 'AM505',
  severity: 'error',
  title: 'Orphan of a former consumer',
  meaning:
    'A resource was created by an account that the mesh is not shared with any more. Its Envoys get no configuration, and only the mesh owner can see and delete it.',
  remedy:
    'Share the mesh with the account again, or delete the resource as the mesh owner.',
  needs: ['ram'],
  kinds: ['VirtualNode', 'VirtualRouter', 'VirtualService', 'Route'],
  *evaluate(subject, mesh) {
    const { resourceOwner } = subject;
    const shares = mesh.shares;
    const byOrganization =
      shares.some(({ state }) => state === 'organization') &&
      !mesh.wasAsked(resourceOwner);
    if (
      resourceOwner !== mesh.id.meshOwner &&
      !byOrganization &&
      !shares.some(({ consumer }) => consumer === resourceOwner)
    ) {
      yield {
        explanation: `The ${named(
          subject,
        )} belongs to an account that the mesh ${mesh.id.meshName} of account ${
          mesh.id.meshOwner
        } is not shared with.`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot(
      [
        serviceOfNode('cart', 'cart'),
        node('cart', {}, { resourceOwner: CONSUMER }),
      ],
      [],
    ),
  },
  sound: {
    snapshot: exampleSnapshot([
      serviceOfNode('cart', 'cart'),
      node('cart', {}, { resourceOwner: CONSUMER }),
    ]),
  },
});
