import { defineRule } from '../defineRule';
import { backends, exampleSnapshot, node, serviceOfNode } from '../examples';
import { backendsOf, dropsUnknown, isExternalName, named } from '../support';

export const AM308 = defineRule({
  code: 'AM308',
  severity: 'error',
  title: 'Outside service not modelled',
  meaning:
    'A virtual node calls a host of the internet that the mesh has no virtual service for, while the mesh’s egress filter drops what it does not know.',
  remedy:
    'Create a virtual service of that name whose virtual node has the host for its DNS name, or set the egress filter to ALLOW_ALL.',
  kinds: ['VirtualNode'],
  *evaluate(subject, mesh) {
    for (const { name, path } of backendsOf(subject)) {
      if (
        isExternalName(name) &&
        !mesh.find('VirtualService', name) &&
        dropsUnknown(mesh)
      ) {
        yield {
          explanation: `The ${named(subject)} calls ${name}, which the mesh ${
            mesh.id.meshName
          } has no virtual service for, and the egress filter drops such calls.`,
          path: `${path}.virtualServiceName`,
          edge: {
            type: 'backend',
            source: subject.arn,
            target: mesh.nodeId('VirtualService', name),
          },
        };
      }
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      node('cart', { backends: backends('api.payments.com') }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      node('cart', { backends: backends('api.payments.com') }),
      serviceOfNode('api.payments.com', 'payments'),
      node('payments', {
        serviceDiscovery: { dns: { hostname: 'api.payments.com' } },
      }),
    ]),
  },
});
