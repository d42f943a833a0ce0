import { defineRule } from '../defineRule';
import { backends, exampleSnapshot, node, serviceOfNode } from '../examples';
import {
  backendsOf,
  dropsUnknown,
  foreignArn,
  isExternalName,
  named,
} from '../support';

export const AM101 = defineRule({
  code: 'AM101',
  severity: 'error',
  title: 'Backend without virtual service',
  meaning:
    'A virtual node names a backend that the mesh has no virtual service for. Envoy has no route for it, so every call answers 503.',
  remedy:
    'Create the virtual service in this mesh, or take the backend out of the virtual node.',
  kinds: ['VirtualNode'],
  *evaluate(subject, mesh) {
    for (const { name, path } of backendsOf(subject)) {
      if (
        !mesh.find('VirtualService', name) &&
        !foreignArn(name) &&
        !(isExternalName(name) && dropsUnknown(mesh))
      ) {
        yield {
          explanation: `The ${named(
            subject,
          )} has the backend ${name}, but the mesh ${
            mesh.id.meshName
          } has no virtual service of that name, so its calls answer 503.`,
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
    snapshot: exampleSnapshot([node('web', { backends: backends('cart') })]),
  },
  sound: {
    snapshot: exampleSnapshot([
      node('web', { backends: backends('cart') }),
      serviceOfNode('cart', 'cart'),
      node('cart'),
    ]),
  },
});
