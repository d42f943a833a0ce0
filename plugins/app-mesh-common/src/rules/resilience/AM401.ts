import { defineRule } from '../defineRule';
import { exampleSnapshot, httpTo, route, router } from '../examples';
import { routeBodyOf } from '../mesh';
import { milliseconds, named } from '../support';

export const AM401 = defineRule({
  code: 'AM401',
  severity: 'warning',
  title: 'Timeout cuts retries short',
  meaning:
    'A route allows less time for a call than its retries may need, so the last of them never happen.',
  remedy:
    'Raise the timeout to (maxRetries + 1) × perRetryTimeout, or lower one of those two.',
  kinds: ['Route'],
  *evaluate(subject) {
    const { field, perRequest, retryPolicy } = routeBodyOf(subject.spec);
    const timeout = milliseconds(perRequest);
    const each = milliseconds(retryPolicy?.perRetryTimeout);
    const tries = (retryPolicy?.maxRetries ?? 0) + 1;
    // 0 means that there is no limit.
    if (timeout && each !== undefined && timeout < each * tries) {
      yield {
        explanation: `The ${named(
          subject,
        )} ends a call after ${timeout} ms, but ${tries} tries of ${each} ms may take ${
          each * tries
        } ms.`,
        path: `spec.${field}.timeout.perRequest`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      router('cart'),
      route(
        'cart',
        'all',
        httpTo(
          { cart: 100 },
          {
            timeout: { perRequest: { unit: 's', value: 5 } },
            retryPolicy: {
              maxRetries: 3,
              perRetryTimeout: { unit: 's', value: 2 },
            },
          },
        ),
      ),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      router('cart'),
      route(
        'cart',
        'all',
        httpTo(
          { cart: 100 },
          {
            timeout: { perRequest: { unit: 's', value: 8 } },
            retryPolicy: {
              maxRetries: 3,
              perRetryTimeout: { unit: 's', value: 2 },
            },
          },
        ),
      ),
    ]),
  },
});
