import { InputError } from '@backstage/errors';
import { checkShape } from '../schema';
import { retryPolicyField } from './retryPolicyField';
import { retryPolicyShape } from './retryPolicyShape';
import type { ServicePlan } from './types';

/**
 * @throws InputError if App Mesh would refuse the retry policy, or ignore it as for TCP
 */
export function checkRetryPolicy(
  policy: ServicePlan['retryPolicy'],
  { protocol, serviceName }: Pick<ServicePlan, 'protocol' | 'serviceName'>,
): void {
  if (!policy) {
    return;
  }
  if (protocol === 'tcp') {
    throw new InputError(
      `App Mesh repeats no calls over TCP; leave the retry policy of ${serviceName} out, or choose its real protocol.`,
    );
  }
  const { maxRetries, perRetryTimeoutMillis } = policy;
  for (const [field, value, least] of [
    ['maxRetries', maxRetries, 0],
    ['perRetryTimeoutMillis', perRetryTimeoutMillis, 1],
  ] as const) {
    if (!Number.isInteger(value) || value < least) {
      throw new InputError(
        `The retry policy of ${serviceName} has ${value} as ${field}; give a whole number from ${least}.`,
      );
    }
  }
  checkShape(retryPolicyField(policy, protocol), retryPolicyShape(protocol), {
    path: 'retryPolicy',
    of: serviceName,
  });
}
