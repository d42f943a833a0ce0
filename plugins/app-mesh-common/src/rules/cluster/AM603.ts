import { defineRule } from '../defineRule';
import { exampleSnapshot, inCluster, node } from '../examples';
import { named } from '../support';

export const AM603 = defineRule({
  code: 'AM603',
  severity: 'error',
  title: 'Custom resource not active',
  meaning:
    'The controller has not brought a custom resource to App Mesh; its condition is not True. The reason stands in the events of the custom resource.',
  remedy:
    'Read the events of the custom resource and clear away what they name.',
  needs: ['kubernetes'],
  kinds: [
    'Mesh',
    'VirtualNode',
    'VirtualRouter',
    'VirtualService',
    'VirtualGateway',
    'GatewayRoute',
  ],
  *evaluate(subject) {
    const { clusterObject } = subject;
    if (clusterObject && !clusterObject.active) {
      yield {
        explanation: `The custom resource ${
          clusterObject.name
        } in the cluster ${clusterObject.cluster}, which stands for the ${named(
          subject,
        )}, is not active.`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      node('cart', {}, { clusterObject: inCluster({ active: false }) }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      node('cart', {}, { clusterObject: inCluster() }),
    ]),
  },
});
