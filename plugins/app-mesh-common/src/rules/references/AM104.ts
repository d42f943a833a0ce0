import { defineRule } from '../defineRule';
import { exampleSnapshot, httpTo, node, route, router } from '../examples';
import { routeBodyOf } from '../mesh';
import { named } from '../support';

export const AM104 = defineRule({
  code: 'AM104',
  severity: 'error',
  title: 'Route to a missing virtual node',
  meaning:
    'A weighted target of a route names a virtual node that is not in the mesh. Its share of the calls fails.',
  remedy: 'Create the virtual node, or take the target out of the route.',
  kinds: ['Route'],
  *evaluate(subject, mesh) {
    const { field, targets } = routeBodyOf(subject.spec);
    for (const [index, { virtualNode }] of targets.entries()) {
      if (virtualNode !== undefined && !mesh.find('VirtualNode', virtualNode)) {
        yield {
          explanation: `The ${named(
            subject,
          )} leads to the virtual node ${virtualNode}, which the mesh ${
            mesh.id.meshName
          } does not have.`,
          path: `spec.${field}.action.weightedTargets[${index}].virtualNode`,
          edge: {
            type: 'route',
            source: mesh.nodeId('VirtualRouter', subject.parentName ?? ''),
            target: mesh.nodeId('VirtualNode', virtualNode),
          },
        };
      }
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'all', httpTo({ 'cart-v1': 90, 'cart-v2': 10 })),
      node('cart-v1'),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      router('cart'),
      route('cart', 'all', httpTo({ 'cart-v1': 90, 'cart-v2': 10 })),
      node('cart-v1'),
      node('cart-v2'),
    ]),
  },
});
