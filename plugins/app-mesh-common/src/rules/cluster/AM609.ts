import { defineRule } from '../defineRule';
import { exampleSnapshot, node } from '../examples';
import { named } from '../support';

export const AM609 = defineRule({
  code: 'AM609',
  severity: 'error',
  title: 'Resource not active',
  meaning:
    'App Mesh itself says that a resource is INACTIVE, so Envoy gets nothing of it.',
  remedy:
    'Look at the resource and its parents in App Mesh, and create it anew if it stays inactive.',
  kinds: [
    'Mesh',
    'VirtualNode',
    'VirtualRouter',
    'VirtualService',
    'VirtualGateway',
    'Route',
    'GatewayRoute',
  ],
  *evaluate(subject) {
    if (subject.status === 'INACTIVE') {
      yield {
        explanation: `App Mesh says that the ${named(subject)} is inactive.`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([node('cart', {}, { status: 'INACTIVE' })]),
  },
  sound: { snapshot: exampleSnapshot([node('cart')]) },
});
