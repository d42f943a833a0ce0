import { defineRule } from '../defineRule';
import { listenerTls, tlsListeners, exampleSnapshot, node } from '../examples';
import { named } from '../support';

export const AM312 = defineRule({
  code: 'AM312',
  severity: 'info',
  title: 'Listener also without TLS',
  meaning:
    'A listener’s TLS mode is PERMISSIVE: it accepts plain text as well. That is a step on the way, not the end of it.',
  remedy: 'Set the mode to STRICT once all callers use TLS.',
  kinds: ['VirtualNode', 'VirtualGateway'],
  *evaluate(subject) {
    const listeners: { tls?: { mode?: string } }[] =
      subject.spec.listeners ?? [];
    for (const [index, { tls }] of listeners.entries()) {
      if (tls?.mode === 'PERMISSIVE') {
        yield {
          explanation: `A listener of the ${named(
            subject,
          )} accepts calls without TLS as well.`,
          path: `spec.listeners[${index}].tls.mode`,
        };
      }
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      node('cart', {
        listeners: tlsListeners(listenerTls({ mode: 'PERMISSIVE' })),
      }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      node('cart', { listeners: tlsListeners(listenerTls()) }),
    ]),
  },
});
