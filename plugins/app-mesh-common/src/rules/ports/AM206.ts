import { defineRule } from '../defineRule';
import { exampleSnapshot, node } from '../examples';
import { listenersOf, named } from '../support';

export const AM206 = defineRule({
  code: 'AM206',
  severity: 'error',
  title: 'Listener without service discovery',
  meaning:
    'A virtual node listens, but callers are not told where its endpoints are found. The controller refuses such a node; App Mesh’s API may hold one.',
  remedy: 'Give the virtual node DNS or Cloud Map service discovery.',
  kinds: ['VirtualNode'],
  *evaluate(subject) {
    const { dns, awsCloudMap } = subject.spec.serviceDiscovery ?? {};
    if (listenersOf(subject).length > 0 && !dns && !awsCloudMap) {
      yield {
        explanation: `The ${named(subject)} listens at port ${
          listenersOf(subject)[0].port
        } but has no service discovery, so nobody finds it.`,
        path: 'spec.serviceDiscovery',
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([node('cart', { serviceDiscovery: undefined })]),
  },
  sound: { snapshot: exampleSnapshot([node('cart')]) },
});
