import { defineRule } from '../defineRule';
import {
  exampleSnapshot,
  httpTo,
  node,
  route,
  router,
  serviceOfRouter,
} from '../examples';
import { named } from '../support';

export const AM108 = defineRule({
  code: 'AM108',
  severity: 'error',
  title: 'Virtual router without route',
  meaning:
    'A virtual service leads to a virtual router that has no route, so no call of it matches anything.',
  remedy:
    'Add a route to the virtual router, or provide the virtual service by a virtual node.',
  kinds: ['VirtualRouter'],
  *evaluate(subject, mesh) {
    const services = mesh.servicesOf('VirtualRouter', subject.name);
    if (services.length > 0 && mesh.routesOf(subject.name).length === 0) {
      yield {
        explanation: `The ${named(
          subject,
        )} has no route, so calls of the virtual service ${
          services[0].name
        } go nowhere.`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      serviceOfRouter('cart', 'cart'),
      router('cart'),
      node('cart'),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      serviceOfRouter('cart', 'cart'),
      router('cart'),
      route('cart', 'all', httpTo({ cart: 100 })),
      node('cart'),
    ]),
  },
});
