import { defineRule } from '../defineRule';
import { exampleSnapshot, httpTo, route, router } from '../examples';
import { routeBodyOf } from '../mesh';
import { named } from '../support';

export const AM408 = defineRule({
  code: 'AM408',
  severity: 'warning',
  title: 'Retries of calls that write',
  meaning:
    'A route for POST or PATCH retries after server errors. A call that was half done is done again.',
  remedy:
    'Retry such calls only on gateway-error or stream-error, or make sure that they can be repeated.',
  kinds: ['Route'],
  *evaluate(subject) {
    const { field, match, retryPolicy } = routeBodyOf(subject.spec);
    const method = String(match.method ?? '');
    if (
      ['POST', 'PATCH'].includes(method) &&
      (retryPolicy?.maxRetries ?? 0) > 0 &&
      retryPolicy?.httpRetryEvents?.includes('server-error')
    ) {
      yield {
        explanation: `The ${named(
          subject,
        )} retries ${method} after server errors.`,
        path: `spec.${field}.retryPolicy.httpRetryEvents`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      router('cart'),
      route(
        'cart',
        'add',
        httpTo(
          { cart: 100 },
          {
            match: { prefix: '/', method: 'POST' },
            retryPolicy: {
              maxRetries: 2,
              perRetryTimeout: { unit: 's', value: 1 },
              httpRetryEvents: ['server-error'],
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
        'add',
        httpTo(
          { cart: 100 },
          {
            match: { prefix: '/', method: 'POST' },
            retryPolicy: {
              maxRetries: 2,
              perRetryTimeout: { unit: 's', value: 1 },
              httpRetryEvents: ['gateway-error'],
            },
          },
        ),
      ),
    ]),
  },
});
