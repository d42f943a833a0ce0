import { defineRule } from '../defineRule';
import { exampleSnapshot, gateway, gatewayRoute, resource } from '../examples';
import { gatewayTargetOf } from '../mesh';
import { listenersOf, named } from '../support';

export const AM216 = defineRule({
  code: 'AM216',
  severity: 'warning',
  title: 'Gateway route type differs from gateway',
  meaning:
    'No listener of the virtual gateway speaks the gateway route’s protocol, so the gateway route gets no call.',
  remedy: 'Make the gateway route of the listener’s type, or add a listener.',
  kinds: ['GatewayRoute'],
  *evaluate(subject, mesh) {
    const { field, protocol } = gatewayTargetOf(subject.spec);
    const parent = mesh.find('VirtualGateway', subject.parentName);
    const listeners = parent ? listenersOf(parent) : [];
    if (
      parent &&
      listeners.length > 0 &&
      !listeners.some(listener => listener.protocol === protocol)
    ) {
      yield {
        explanation: `The ${named(
          subject,
        )} is of the type ${protocol}, but the virtual gateway ${
          parent.name
        } listens with ${listeners[0].protocol}.`,
        path: `spec.${field}`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      resource('VirtualGateway', 'ingress', {
        listeners: [{ portMapping: { port: 8088, protocol: 'grpc' } }],
      }),
      gatewayRoute('ingress', 'web', 'web'),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      gateway('ingress'),
      gatewayRoute('ingress', 'web', 'web'),
    ]),
  },
});
