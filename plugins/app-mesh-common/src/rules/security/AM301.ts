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

export const AM301 = defineRule({
  code: 'AM301',
  severity: 'error',
  title: 'TLS enforced towards a service without TLS',
  meaning:
    'A virtual node accepts no connection to a backend without TLS, but no virtual node behind it has TLS on a listener, so every call fails.',
  remedy:
    'Give a listener behind the backend TLS, or set enforce to false until it has.',
  kinds: ['VirtualNode'],
  *evaluate(subject, mesh) {
    for (const { name, tls, tlsPath } of backendsOf(subject)) {
      const targets = mesh.nodesOf(name);
      if (
        enforcesTls(tls) &&
        targets.length > 0 &&
        targets.every(({ spec }) =>
          (spec.listeners ?? []).every(listener => !listener.tls),
        )
      ) {
        yield {
          explanation: `The ${named(
            subject,
          )} enforces TLS towards ${name}, but the ${named(
            targets[0],
          )} has no TLS on its listeners.`,
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
      node('cart'),
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
