import { defineRule } from '../defineRule';
import {
  exampleSnapshot,
  gateway,
  gatewayRoute,
  node,
  serviceOfNode,
} from '../examples';
import { gatewayTargetOf } from '../mesh';
import { named, portsOf } from '../support';

export const AM215 = defineRule({
  code: 'AM215',
  severity: 'error',
  title: 'Gateway route to another protocol',
  meaning:
    'A gateway route sends HTTP or gRPC to a virtual service that only speaks TCP, or gRPC to one that does not speak it.',
  remedy:
    'Make the gateway route of the virtual service’s protocol; TCP services cannot be reached by a virtual gateway.',
  kinds: ['GatewayRoute'],
  *evaluate(subject, mesh) {
    const { field, name, protocol } = gatewayTargetOf(subject.spec);
    const ports = name === undefined ? [] : portsOf(mesh, name);
    const fits = ports.some(listener =>
      protocol === 'grpc'
        ? listener.protocol === 'grpc'
        : listener.protocol === 'http' || listener.protocol === 'http2',
    );
    if (ports.length > 0 && !fits) {
      yield {
        explanation: `The ${named(
          subject,
        )} sends ${protocol} to the virtual service ${name}, which speaks ${
          ports[0].protocol
        }.`,
        path: `spec.${field}`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      gateway('ingress'),
      gatewayRoute('ingress', 'db', 'db'),
      serviceOfNode('db', 'db'),
      node('db', { port: 5432, protocol: 'tcp' }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      gateway('ingress'),
      gatewayRoute('ingress', 'web', 'web'),
      serviceOfNode('web', 'web'),
      node('web'),
    ]),
  },
});
