import { defineRule } from '../defineRule';
import { exampleSnapshot, node } from '../examples';
import { named } from '../support';

export const AM407 = defineRule({
  code: 'AM407',
  severity: 'warning',
  title: 'Health check slower than its interval',
  meaning:
    'A health check may take as long as, or longer than, the time until the next one, so a slow endpoint is found late.',
  remedy: 'Make the timeout shorter than the interval.',
  kinds: ['VirtualNode'],
  *evaluate(subject) {
    const { listeners = [] } = subject.spec;
    for (const [index, { healthCheck }] of listeners.entries()) {
      const { intervalMillis, timeoutMillis } = healthCheck ?? {};
      if (
        intervalMillis !== undefined &&
        timeoutMillis !== undefined &&
        timeoutMillis >= intervalMillis
      ) {
        yield {
          explanation: `The health check of the ${named(
            subject,
          )} may take ${timeoutMillis} ms but is due every ${intervalMillis} ms.`,
          path: `spec.listeners[${index}].healthCheck.timeoutMillis`,
        };
      }
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      node('cart', {
        listeners: [
          {
            portMapping: { port: 8080, protocol: 'http' },
            healthCheck: {
              protocol: 'http',
              path: '/healthy',
              healthyThreshold: 2,
              unhealthyThreshold: 2,
              intervalMillis: 5000,
              timeoutMillis: 6000,
            },
          },
        ],
      }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      node('cart', {
        listeners: [
          {
            portMapping: { port: 8080, protocol: 'http' },
            healthCheck: {
              protocol: 'http',
              path: '/healthy',
              healthyThreshold: 2,
              unhealthyThreshold: 2,
              intervalMillis: 5000,
              timeoutMillis: 2000,
            },
          },
        ],
      }),
    ]),
  },
});
