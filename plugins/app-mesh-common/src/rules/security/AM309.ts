import { defineRule } from '../defineRule';
import { clientTls, tlsBackend, exampleSnapshot, node } from '../examples';
import { backendsOf, named } from '../support';

export const AM309 = defineRule({
  code: 'AM309',
  severity: 'info',
  title: 'TLS policy not enforced',
  meaning:
    'A client policy for TLS has enforce set to false: calls go out in plain text where the other side offers no TLS, and nobody notices.',
  remedy: 'Set enforce to true once all listeners behind the backend have TLS.',
  kinds: ['VirtualNode'],
  *evaluate(subject) {
    for (const { name, tls, tlsPath } of backendsOf(subject)) {
      if (tls?.enforce === false) {
        yield {
          explanation: `The ${named(
            subject,
          )} has a TLS policy towards ${name} that is not enforced.`,
          path: `${tlsPath}.enforce`,
        };
      }
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      node('web', {
        backends: tlsBackend('cart', clientTls({ enforce: false })),
      }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([node('web', { backends: tlsBackend('cart') })]),
  },
});
