import { defineRule } from '../defineRule';
import {
  CONSUMER,
  backends,
  exampleSnapshot,
  node,
  serviceOfNode,
} from '../examples';
import { isExternalName, named } from '../support';

export const AM209 = defineRule({
  code: 'AM209',
  severity: 'warning',
  title: 'Found by DNS from another account',
  meaning:
    'A virtual node that is found by DNS is called from another account. A cluster’s own names, and those of private zones, mean nothing in the other account’s network unless zones are associated.',
  remedy:
    'Use Cloud Map service discovery, or associate the private zone with the caller’s VPC.',
  kinds: ['VirtualNode'],
  *evaluate(subject, mesh) {
    const hostname = subject.spec.serviceDiscovery?.dns?.hostname;
    if (hostname === undefined || isExternalName(hostname)) {
      return;
    }
    const caller = mesh
      .servicesAt(subject.name)
      .flatMap(service => mesh.callersOf(service))
      .find(({ resourceOwner }) => resourceOwner !== subject.resourceOwner);
    if (caller) {
      yield {
        explanation: `The ${named(
          subject,
        )} is found by the DNS name ${hostname}, which the ${named(
          caller,
        )} may not be able to look up.`,
        path: 'spec.serviceDiscovery.dns.hostname',
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      node('web', { backends: backends('cart') }),
      serviceOfNode('cart', 'cart', { resourceOwner: CONSUMER }),
      node('cart', {}, { resourceOwner: CONSUMER }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      node('web', { backends: backends('cart') }),
      serviceOfNode('cart', 'cart', { resourceOwner: CONSUMER }),
      node(
        'cart',
        {
          serviceDiscovery: {
            awsCloudMap: { namespaceName: 'shop.local', serviceName: 'cart' },
          },
        },
        { resourceOwner: CONSUMER },
      ),
    ]),
  },
});
