import { defineRule } from '../defineRule';
import { CONSUMER, exampleSnapshot, inCluster, node } from '../examples';
import { named } from '../support';

export const AM608 = defineRule({
  code: 'AM608',
  severity: 'error',
  title: 'Custom resource of another account',
  meaning:
    'A custom resource stands in a cluster of one account for a resource that another account created. The controller there changes nothing and says so nowhere: the custom resource looks active, whatever it asks for.',
  remedy: 'Give the custom resource a name (awsName) of its own, or delete it.',
  needs: ['kubernetes'],
  kinds: [
    'VirtualNode',
    'VirtualRouter',
    'VirtualService',
    'VirtualGateway',
    'GatewayRoute',
  ],
  *evaluate(subject) {
    const { clusterObject } = subject;
    if (clusterObject && clusterObject.accountId !== subject.resourceOwner) {
      yield {
        explanation: `The custom resource ${
          clusterObject.name
        } in the cluster ${clusterObject.cluster} of account ${
          clusterObject.accountId
        } stands for the ${named(
          subject,
        )}, which its controller may not change.`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      node(
        'cart',
        {},
        {
          clusterObject: inCluster({ cluster: 'backend', accountId: CONSUMER }),
        },
      ),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      node('cart', {}, { clusterObject: inCluster() }),
    ]),
  },
});
