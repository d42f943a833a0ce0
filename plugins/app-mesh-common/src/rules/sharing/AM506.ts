import { defineRule } from '../defineRule';
import { CONSUMER, exampleSnapshot, gateway } from '../examples';
import { named } from '../support';

export const AM506 = defineRule({
  code: 'AM506',
  severity: 'error',
  title: 'Gateway of a consumer',
  meaning:
    'A virtual gateway or gateway route belongs to an account that does not own the mesh. App Mesh lets only the mesh owner create them, so it cannot be changed or made again.',
  remedy:
    'Create the gateway in the account that owns the mesh, and delete this one.',
  kinds: ['VirtualGateway', 'GatewayRoute'],
  *evaluate(subject, mesh) {
    if (subject.resourceOwner !== mesh.id.meshOwner) {
      yield {
        explanation: `The ${named(
          subject,
        )} belongs to a consumer, but only account ${
          mesh.id.meshOwner
        } may have gateways in the mesh ${mesh.id.meshName}.`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      gateway('ingress', { resourceOwner: CONSUMER }),
    ]),
  },
  sound: { snapshot: exampleSnapshot([gateway('ingress')]) },
});
