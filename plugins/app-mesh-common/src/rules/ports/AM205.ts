import { defineRule } from '../defineRule';
import { backends, exampleSnapshot, node, serviceOfNode } from '../examples';
import { backendsOf, named, portsOf } from '../support';

export const AM205 = defineRule({
  code: 'AM205',
  severity: 'error',
  title: 'Two TCP backends on one port',
  meaning:
    'TCP has no host name by which Envoy could tell two backends apart, so two TCP backends of one virtual node need different ports. App Mesh does not support it otherwise.',
  remedy: 'Give one of the virtual services another port.',
  kinds: ['VirtualNode'],
  *evaluate(subject, mesh) {
    const seen = new Map<number, string>();
    for (const { name, path } of backendsOf(subject)) {
      for (const { port, protocol } of portsOf(mesh, name)) {
        const other = seen.get(port);
        if (protocol === 'tcp' && other !== undefined && other !== name) {
          yield {
            explanation: `The ${named(
              subject,
            )} has the TCP backends ${other} and ${name} on the same port ${port}, which Envoy cannot tell apart.`,
            path: `${path}.virtualServiceName`,
            edge: {
              type: 'backend',
              source: subject.arn,
              target: mesh.nodeId('VirtualService', name),
            },
          };
        }
        if (protocol === 'tcp') {
          seen.set(port, name);
        }
      }
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      node('cart', { backends: backends('db', 'archive') }),
      serviceOfNode('db', 'db'),
      node('db', { port: 5432, protocol: 'tcp' }),
      serviceOfNode('archive', 'archive'),
      node('archive', { port: 5432, protocol: 'tcp' }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      node('cart', { backends: backends('db', 'archive') }),
      serviceOfNode('db', 'db'),
      node('db', { port: 5432, protocol: 'tcp' }),
      serviceOfNode('archive', 'archive'),
      node('archive', { port: 5433, protocol: 'tcp' }),
    ]),
  },
});
