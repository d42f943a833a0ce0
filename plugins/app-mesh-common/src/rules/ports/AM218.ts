import { defineRule } from '../defineRule';
import { exampleSnapshot, node } from '../examples';
import { listenersOf, named } from '../support';

export const AM218 = defineRule({
  code: 'AM218',
  severity: 'warning',
  title: 'Health check at a port without listener',
  meaning:
    'A listener’s health is checked at a port at which the virtual node has no listener. Envoy of the callers asks there, and finds the endpoint unhealthy unless something else answers.',
  remedy: 'Check the listener’s own port, or leave the port out.',
  kinds: ['VirtualNode'],
  *evaluate(subject) {
    const ports = listenersOf(subject).map(({ port }) => port);
    for (const [index, { healthCheck }] of (
      subject.spec.listeners ?? []
    ).entries()) {
      const port = healthCheck?.port;
      if (port !== undefined && !ports.includes(port)) {
        yield {
          explanation: `The health of the ${named(
            subject,
          )} is checked at port ${port}, where it has no listener.`,
          path: `spec.listeners[${index}].healthCheck.port`,
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
              port: 9090,
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
