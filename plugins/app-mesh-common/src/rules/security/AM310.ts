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
import { backendsOf, named, portsOf } from '../support';

export const AM310 = defineRule({
  code: 'AM310',
  severity: 'warning',
  title: 'TLS policy for other ports',
  meaning:
    'A client policy for TLS lists ports, and the backend’s port is not among them, so calls go out without TLS.',
  remedy:
    'Add the backend’s port to the policy’s ports, or leave the ports out.',
  kinds: ['VirtualNode'],
  *evaluate(subject, mesh) {
    for (const { name, tls, tlsPath } of backendsOf(subject)) {
      const covered = tls?.ports ?? [];
      const open = portsOf(mesh, name).find(
        ({ port }) => !covered.includes(port),
      );
      if (covered.length > 0 && open) {
        yield {
          explanation: `The TLS policy of the ${named(
            subject,
          )} is for the ports ${covered.join(
            ', ',
          )}, but ${name} is called at port ${open.port}.`,
          path: `${tlsPath}.ports`,
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
      node('web', {
        backends: tlsBackend('cart', clientTls({ ports: [443] })),
      }),
      serviceOfNode('cart', 'cart'),
      node('cart', { listeners: tlsListeners(listenerTls()) }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      node('web', {
        backends: tlsBackend('cart', clientTls({ ports: [8080] })),
      }),
      serviceOfNode('cart', 'cart'),
      node('cart', { listeners: tlsListeners(listenerTls()) }),
    ]),
  },
});
