import { defineRule } from '../defineRule';
import { backends, exampleSnapshot, node, serviceOfNode } from '../examples';
import { backendsOf, foreignArn, named } from '../support';

export const AM118 = defineRule({
  code: 'AM118',
  severity: 'error',
  title: 'Backend of another mesh',
  meaning:
    'A backend is written as the ARN of a virtual service in another mesh. References stay within one mesh; the controller reads only the name of an ARN, and App Mesh takes the text for a name.',
  remedy: 'Name a virtual service of this mesh.',
  kinds: ['VirtualNode'],
  *evaluate(subject, mesh) {
    for (const { name, path } of backendsOf(subject)) {
      const arn = foreignArn(name);
      if (
        arn &&
        (arn.meshName !== mesh.id.meshName ||
          arn.meshOwner !== mesh.id.meshOwner ||
          arn.region !== mesh.id.region)
      ) {
        yield {
          explanation: `The ${named(subject)} has a backend in the mesh ${
            arn.meshName
          } of account ${arn.meshOwner} in ${
            arn.region
          }, which nothing in the mesh ${mesh.id.meshName} can reach.`,
          path: `${path}.virtualServiceName`,
        };
      }
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      node('web', {
        backends: backends(
          'arn:aws:appmesh:us-west-2:222222222222:mesh/shop/virtualService/cart',
        ),
      }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      node('web', { backends: backends('cart') }),
      serviceOfNode('cart', 'cart'),
      node('cart'),
    ]),
  },
});
