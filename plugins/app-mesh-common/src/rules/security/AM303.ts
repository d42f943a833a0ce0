import { defineRule } from '../defineRule';
import {
  listenerTls,
  tlsBackend,
  tlsListeners,
  backends,
  exampleSnapshot,
  node,
  serviceOfNode,
} from '../examples';
import { backendsOf, named } from '../support';

export const AM303 = defineRule({
  code: 'AM303',
  severity: 'warning',
  title: 'Caller without TLS policy before a strict listener',
  meaning:
    'A listener accepts only TLS, and a caller says nothing of TLS towards it. App Mesh tells Envoy of the listener’s TLS, but the caller validates nobody’s certificate; if it cannot use TLS its calls fail.',
  remedy:
    'Give the backend a client policy with the certificate authority to trust.',
  kinds: ['VirtualNode'],
  *evaluate(subject, mesh) {
    for (const { name, tls, path } of backendsOf(subject)) {
      const strict = mesh
        .nodesOf(name)
        .find(({ spec }) =>
          (spec.listeners ?? []).some(
            listener => listener.tls?.mode === 'STRICT',
          ),
        );
      if (!tls && strict) {
        yield {
          explanation: `The ${named(
            subject,
          )} has no TLS policy towards ${name}, but the ${named(
            strict,
          )} accepts only TLS.`,
          path: `${path}.clientPolicy`,
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
      node('web', { backends: backends('cart') }),
      serviceOfNode('cart', 'cart'),
      node('cart', { listeners: tlsListeners(listenerTls()) }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      node('web', { backends: tlsBackend('cart') }),
      serviceOfNode('cart', 'cart'),
      node('cart', { listeners: tlsListeners(listenerTls()) }),
    ]),
  },
});
