import { defineRule } from '../defineRule';
import { exampleSnapshot, gateway, gatewayRoute } from '../examples';
import { named } from '../support';

export const AM114 = defineRule({
  code: 'AM114',
  severity: 'warning',
  title: 'Virtual gateway without route',
  meaning:
    'A virtual gateway without gateway routes lets nothing into the mesh.',
  remedy: 'Add a gateway route, or delete the virtual gateway.',
  kinds: ['VirtualGateway'],
  *evaluate(subject, mesh) {
    if (mesh.gatewayRoutesOf(subject.name).length === 0) {
      yield {
        explanation: `The ${named(
          subject,
        )} has no gateway route, so it lets nothing into the mesh ${
          mesh.id.meshName
        }.`,
      };
    }
  },
  breaks: { snapshot: exampleSnapshot([gateway('ingress')]) },
  sound: {
    snapshot: exampleSnapshot([
      gateway('ingress'),
      gatewayRoute('ingress', 'web', 'web'),
    ]),
  },
});
