import { isFields } from '../objects';
import type { ResourceStrategy } from './types';

const LISTS = ['apiGroups', 'apiVersions', 'operations', 'resources'];

function isRule(rule: unknown): boolean {
  return isFields(rule) && LISTS.every(name => Array.isArray(rule[name]));
}

function isWebhook(webhook: unknown): boolean {
  return (
    isFields(webhook) &&
    isFields(webhook.clientConfig) &&
    (webhook.rules === undefined ||
      (Array.isArray(webhook.rules) && webhook.rules.every(isRule)))
  );
}

/** Of mutating and of validating webhooks: a broken one would stop every write. */
export const webhookConfigurationStrategy: ResourceStrategy = {
  validate({ webhooks = [] }) {
    return Array.isArray(webhooks) && webhooks.every(isWebhook)
      ? []
      : [
          {
            reason: 'FieldValueInvalid',
            field: 'webhooks',
            message:
              'Invalid value: each webhook needs a clientConfig and rules with apiGroups, apiVersions, operations and resources',
          },
        ];
  },
};
