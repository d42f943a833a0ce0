import { defineRule } from '../defineRule';
import {
  exampleSnapshot,
  gateway,
  gatewayRoute,
  node,
  serviceOfNode,
} from '../examples';
import { gatewayTargetOf } from '../mesh';
import { foreignArn, named } from '../support';

export const AM112 = defineRule({
  code: 'AM112',
  severity: 'error',
  title: 'Gateway route to a missing virtual service',
  meaning:
    'A gateway route leads to a virtual service that the mesh does not have, so what comes in there fails.',
  remedy:
    'Create the virtual service, or point the gateway route to one that is there.',
  kinds: ['GatewayRoute'],
  *evaluate(subject, mesh) {
    const { field, name } = gatewayTargetOf(subject.spec);
    if (
      name !== undefined &&
      !mesh.find('VirtualService', name) &&
      !foreignArn(name)
    ) {
      yield {
        explanation: `The ${named(
          subject,
        )} leads to the virtual service ${name}, which the mesh ${
          mesh.id.meshName
        } does not have.`,
        path: `spec.${field}.action.target.virtualService.virtualServiceName`,
        edge: {
          type: 'ingress',
          source: mesh.nodeId('VirtualGateway', subject.parentName ?? ''),
          target: mesh.nodeId('VirtualService', name),
        },
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      gateway('ingress'),
      gatewayRoute('ingress', 'web', 'web'),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      gateway('ingress'),
      gatewayRoute('ingress', 'web', 'web'),
      serviceOfNode('web', 'web'),
      node('web'),
    ]),
  },
});
