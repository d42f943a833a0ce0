import { defineRule } from '../defineRule';
import { exampleSnapshot, gateway, gatewayRoute } from '../examples';
import { gatewayTargetOf } from '../mesh';
import { named } from '../support';

export const AM124 = defineRule({
  code: 'AM124',
  severity: 'error',
  title: 'Reserved prefix',
  meaning:
    'App Mesh keeps the prefixes /aws-appmesh and /aws-app-mesh for itself; calls of them never reach the service.',
  remedy: 'Choose a prefix that starts otherwise.',
  kinds: ['GatewayRoute'],
  *evaluate(subject) {
    const { field, match } = gatewayTargetOf(subject.spec);
    if (/^\/aws-app-?mesh/.test(String(match.prefix ?? ''))) {
      yield {
        explanation: `The ${named(subject)} matches the prefix ${
          match.prefix
        }, which App Mesh keeps for itself.`,
        path: `spec.${field}.match.prefix`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      gateway('ingress'),
      gatewayRoute('ingress', 'web', 'web', '/aws-appmesh-shop'),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      gateway('ingress'),
      gatewayRoute('ingress', 'web', 'web', '/shop'),
    ]),
  },
});
