import { defineRule } from '../defineRule';
import { exampleSnapshot, resource } from '../examples';
import { listenersOf, named } from '../support';

export const AM217 = defineRule({
  code: 'AM217',
  severity: 'error',
  title: 'Two listeners on one port',
  meaning:
    'Two listeners of one resource share a port, and only one of them can have it.',
  remedy: 'Give each listener its own port.',
  kinds: ['VirtualNode', 'VirtualRouter', 'VirtualGateway'],
  *evaluate(subject) {
    const seen = new Set<number>();
    for (const { port, path } of listenersOf(subject)) {
      if (seen.has(port)) {
        yield {
          explanation: `The ${named(
            subject,
          )} has two listeners at port ${port}.`,
          path: `${path}.portMapping.port`,
        };
      }
      seen.add(port);
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      resource('VirtualRouter', 'cart', {
        listeners: [
          { portMapping: { port: 8080, protocol: 'http' } },
          { portMapping: { port: 8080, protocol: 'grpc' } },
        ],
      }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      resource('VirtualRouter', 'cart', {
        listeners: [
          { portMapping: { port: 8080, protocol: 'http' } },
          { portMapping: { port: 8081, protocol: 'grpc' } },
        ],
      }),
    ]),
  },
});
