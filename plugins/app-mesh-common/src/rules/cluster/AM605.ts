import { defineRule } from '../defineRule';
import { exampleSnapshot, inCluster, node } from '../examples';
import { named } from '../support';

export const AM605 = defineRule({
  code: 'AM605',
  severity: 'info',
  title: 'No custom resource',
  meaning:
    'The clusters of the account hold no custom resource for a resource. Somebody made it by another way; a controller may take it over, overwrite and later delete it under the same name.',
  remedy:
    'Describe it by a custom resource, or make sure that no custom resource takes its name.',
  needs: ['kubernetes'],
  kinds: ['VirtualNode', 'VirtualRouter', 'VirtualService', 'VirtualGateway'],
  *evaluate(subject) {
    if (!subject.clusterObject) {
      yield {
        explanation: `No cluster of account ${
          subject.resourceOwner
        } holds a custom resource for the ${named(subject)}.`,
      };
    }
  },
  breaks: { snapshot: exampleSnapshot([node('cart')]) },
  sound: {
    snapshot: exampleSnapshot([
      node('cart', {}, { clusterObject: inCluster() }),
    ]),
  },
});
