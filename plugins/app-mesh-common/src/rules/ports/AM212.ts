import { defineRule } from '../defineRule';
import { backends, exampleSnapshot, node, serviceOfNode } from '../examples';
import { backendsOf, named, portsOf } from '../support';

/** Ports of protocols in which the server speaks first: FTP, SMTP, POP3, IMAP, MySQL. */
const SERVER_FIRST = [21, 25, 110, 143, 587, 3306];

export const AM212 = defineRule({
  code: 'AM212',
  severity: 'warning',
  title: 'Server speaks first',
  meaning:
    'In MySQL, SMTP and their like the server speaks first. App Mesh does not support such a protocol as a backend: Envoy waits for the client, the client for the server.',
  remedy:
    'Let the workload reach the server past Envoy, with its port among the ignored egress ports.',
  kinds: ['VirtualNode'],
  *evaluate(subject, mesh) {
    for (const { name, path } of backendsOf(subject)) {
      const listener = portsOf(mesh, name).find(
        ({ port, protocol }) =>
          protocol === 'tcp' && SERVER_FIRST.includes(port),
      );
      if (listener) {
        yield {
          explanation: `The ${named(
            subject,
          )} has the backend ${name} at TCP port ${
            listener.port
          }, where by custom the server speaks first.`,
          path: `${path}.virtualServiceName`,
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
      node('cart', { backends: backends('db') }),
      serviceOfNode('db', 'db'),
      node('db', { port: 3306, protocol: 'tcp' }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      node('cart', { backends: backends('db') }),
      serviceOfNode('db', 'db'),
      node('db', { port: 5432, protocol: 'tcp' }),
    ]),
  },
});
