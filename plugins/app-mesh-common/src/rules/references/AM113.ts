import { defineRule } from '../defineRule';
import { exampleSnapshot, gateway, gatewayRoute } from '../examples';
import { gatewayTargetOf } from '../mesh';
import { matchText, named } from '../support';

export const AM113 = defineRule({
  code: 'AM113',
  severity: 'warning',
  title: 'Two gateway routes claim the same calls',
  meaning:
    'Two gateway routes of one virtual gateway have the same match and the same priority, so which service gets a call is not said anywhere.',
  remedy:
    'Give the gateway routes different prefixes, host names or priorities.',
  kinds: ['GatewayRoute'],
  *evaluate(subject, mesh) {
    const { field, match } = gatewayTargetOf(subject.spec);
    const other = mesh
      .gatewayRoutesOf(subject.parentName ?? '')
      .find(
        ({ arn, spec }) =>
          arn < subject.arn &&
          spec.priority === subject.spec.priority &&
          gatewayTargetOf(spec).field === field &&
          matchText(gatewayTargetOf(spec).match) === matchText(match),
      );
    if (other) {
      yield {
        explanation: `The ${named(subject)} and the gateway route ${
          other.name
        } match the same calls with the same priority.`,
        path: `spec.${field}.match`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      gateway('ingress'),
      gatewayRoute('ingress', 'web', 'web'),
      gatewayRoute('ingress', 'shop', 'shop'),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      gateway('ingress'),
      gatewayRoute('ingress', 'web', 'web'),
      gatewayRoute('ingress', 'shop', 'shop', '/shop'),
    ]),
  },
});
