import { defineRule } from '../defineRule';
import {
  CONSUMER,
  backends,
  exampleSnapshot,
  node,
  serviceOfNode,
} from '../examples';
import { backendsOf, foreignArn, named } from '../support';

export const AM119 = defineRule({
  code: 'AM119',
  severity: 'error',
  title: 'Backend written as an ARN',
  meaning:
    'A backend of this mesh is written as an ARN. App Mesh’s API knows backends by name alone and takes the ARN for a name that nothing bears, also if its account has long left the mesh.',
  remedy: 'Write the virtual service’s name instead of its ARN.',
  kinds: ['VirtualNode'],
  *evaluate(subject, mesh) {
    for (const { name, path } of backendsOf(subject)) {
      const arn = foreignArn(name);
      if (
        arn &&
        arn.meshName === mesh.id.meshName &&
        arn.meshOwner === mesh.id.meshOwner &&
        arn.region === mesh.id.region
      ) {
        yield {
          explanation: `The ${named(
            subject,
          )} has the ARN ${name} for a backend, which App Mesh takes for a name that no virtual service bears.`,
          path: `${path}.virtualServiceName`,
        };
      }
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      node('web', {
        backends: backends(
          'arn:aws:appmesh:us-west-2:222222222222:mesh/shop@111111111111/virtualService/cart',
        ),
      }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      node('web', { backends: backends('cart') }),
      serviceOfNode('cart', 'cart', { resourceOwner: CONSUMER }),
      node('cart', {}, { resourceOwner: CONSUMER }),
    ]),
  },
});
