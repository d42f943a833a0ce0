import { defineRule } from '../defineRule';
import { exampleSnapshot, node } from '../examples';
import { named } from '../support';

export const AM207 = defineRule({
  code: 'AM207',
  severity: 'warning',
  title: 'Two virtual nodes found in one place',
  meaning:
    'Two virtual nodes of an account are found by the same DNS host name or the same Cloud Map service and attributes. Each of them gets the calls for both, so weights between them do nothing; two clusters that register in one Cloud Map service undo each other’s work.',
  remedy:
    'Give each virtual node its own host name, Cloud Map service or attributes.',
  kinds: ['VirtualNode'],
  *evaluate(subject, mesh) {
    // A cluster's own host names mean something else in another cluster.
    const isDns = subject.spec.serviceDiscovery?.dns !== undefined;
    const cluster = subject.clusterObject?.cluster;
    const other = mesh
      .discoveredLike(subject)
      .find(
        ({ arn, resourceOwner, clusterObject }) =>
          arn < subject.arn &&
          resourceOwner === subject.resourceOwner &&
          (!isDns ||
            cluster === undefined ||
            clusterObject === undefined ||
            clusterObject.cluster === cluster),
      );
    if (other) {
      yield {
        explanation: `The ${named(
          subject,
        )} is found in the same place as the virtual node ${
          other.name
        }, so each gets the calls for both.`,
        path: 'spec.serviceDiscovery',
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      node('cart-v1', {
        serviceDiscovery: { dns: { hostname: 'cart.shop.svc.cluster.local' } },
      }),
      node('cart-v2', {
        serviceDiscovery: { dns: { hostname: 'cart.shop.svc.cluster.local' } },
      }),
    ]),
  },
  sound: { snapshot: exampleSnapshot([node('cart-v1'), node('cart-v2')]) },
});
