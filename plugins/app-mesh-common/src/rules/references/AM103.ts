import { defineRule } from '../defineRule';
import { exampleSnapshot, node, serviceOfNode } from '../examples';
import { named } from '../support';

export const AM103 = defineRule({
  code: 'AM103',
  severity: 'error',
  title: 'Provider missing',
  meaning:
    'The virtual router or virtual node that a virtual service names as its provider is not in the mesh.',
  remedy:
    'Create the provider under that name, or point the virtual service to one that is there.',
  kinds: ['VirtualService'],
  *evaluate(subject, mesh) {
    const { virtualNode, virtualRouter } = subject.spec.provider ?? {};
    const providers = [
      ['VirtualNode', virtualNode?.virtualNodeName, 'virtualNode'],
      ['VirtualRouter', virtualRouter?.virtualRouterName, 'virtualRouter'],
    ] as const;
    for (const [kind, name, field] of providers) {
      if (name !== undefined && !mesh.find(kind, name)) {
        yield {
          explanation: `The ${named(
            subject,
          )} has the provider ${name}, but the mesh ${
            mesh.id.meshName
          } has no ${
            kind === 'VirtualNode' ? 'virtual node' : 'virtual router'
          } of that name.`,
          path: `spec.provider.${field}.${field}Name`,
          edge: {
            type: 'provider',
            source: subject.arn,
            target: mesh.nodeId(kind, name),
          },
        };
      }
    }
  },
  breaks: { snapshot: exampleSnapshot([serviceOfNode('cart', 'cart')]) },
  sound: {
    snapshot: exampleSnapshot([serviceOfNode('cart', 'cart'), node('cart')]),
  },
});
