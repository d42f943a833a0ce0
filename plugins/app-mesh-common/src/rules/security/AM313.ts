import { defineRule } from '../defineRule';
import {
  clientTls,
  listenerTls,
  tlsBackend,
  tlsListeners,
  exampleSnapshot,
  node,
  serviceOfNode,
} from '../examples';
import { backendsOf, named } from '../support';

export const AM313 = defineRule({
  code: 'AM313',
  severity: 'error',
  title: 'Caller without client certificate',
  meaning:
    'A listener asks callers for a certificate (mutual TLS), but the caller’s policy has none to show, so its calls are refused.',
  remedy:
    'Give the backend’s client policy a certificate, or take the validation off the listener.',
  kinds: ['VirtualNode'],
  *evaluate(subject, mesh) {
    for (const { name, tls, tlsPath } of backendsOf(subject)) {
      const asking = mesh
        .nodesOf(name)
        .find(({ spec }) =>
          (spec.listeners ?? []).some(
            listener =>
              listener.tls?.mode === 'STRICT' && listener.tls.validation,
          ),
        );
      if (tls && !tls.certificate && asking) {
        yield {
          explanation: `The ${named(
            subject,
          )} has no certificate to show ${name}, but the ${named(
            asking,
          )} asks its callers for one.`,
          path: `${tlsPath}.certificate`,
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
        listeners: tlsListeners(
          listenerTls({
            validation: {
              trust: { file: { certificateChain: '/certs/ca.pem' } },
            },
          }),
        ),
      }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      node('web', {
        backends: tlsBackend(
          'cart',
          clientTls({
            certificate: {
              file: {
                certificateChain: '/certs/web.pem',
                privateKey: '/certs/web.key',
              },
            },
          }),
        ),
      }),
      serviceOfNode('cart', 'cart'),
      node('cart', {
        listeners: tlsListeners(
          listenerTls({
            validation: {
              trust: { file: { certificateChain: '/certs/ca.pem' } },
            },
          }),
        ),
      }),
    ]),
  },
});
