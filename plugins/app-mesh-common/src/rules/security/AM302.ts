import { defineRule } from '../defineRule';
import {
  listenerTls,
  tlsBackend,
  tlsListeners,
  exampleSnapshot,
  node,
  serviceOfNode,
} from '../examples';
import { backendsOf, enforcesTls, named } from '../support';

export const AM302 = defineRule({
  code: 'AM302',
  severity: 'error',
  title: 'TLS enforced towards a listener that disables it',
  meaning:
    'A listener has TLS in its spec, but in the mode DISABLED, under a client that accepts no connection without TLS.',
  remedy:
    'Set the listener’s mode to PERMISSIVE, and to STRICT once all callers use TLS.',
  kinds: ['VirtualNode'],
  *evaluate(subject, mesh) {
    for (const { name, tls, tlsPath } of backendsOf(subject)) {
      const disabled = mesh
        .nodesOf(name)
        .find(({ spec }) =>
          (spec.listeners ?? []).some(
            listener => listener.tls?.mode === 'DISABLED',
          ),
        );
      if (enforcesTls(tls) && disabled) {
        yield {
          explanation: `The ${named(
            subject,
          )} enforces TLS towards ${name}, but a listener of the ${named(
            disabled,
          )} has it disabled.`,
          path: tlsPath,
          edge: {
            type: 'backend',
            source: subject.arn,
            target: mesh.nodeId('VirtualService', name),
          },
        };
      }
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      node('web', { backends: tlsBackend('cart') }),
      serviceOfNode('cart', 'cart'),
      node('cart', {
        listeners: tlsListeners(listenerTls({ mode: 'DISABLED' })),
      }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      node('web', { backends: tlsBackend('cart') }),
      serviceOfNode('cart', 'cart'),
      node('cart', {
        listeners: tlsListeners(listenerTls({ mode: 'PERMISSIVE' })),
      }),
    ]),
  },
});
