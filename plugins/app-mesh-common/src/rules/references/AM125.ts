import { defineRule } from '../defineRule';
import { backends, exampleSnapshot, node } from '../examples';
import { backendsOf, named } from '../support';

export const AM125 = defineRule({
  code: 'AM125',
  severity: 'warning',
  title: 'Backend listed twice',
  meaning:
    'A virtual node lists one virtual service twice. Which of the two TLS policies counts is not said anywhere, and the controller refuses it.',
  remedy: 'Keep one of the two backends.',
  kinds: ['VirtualNode'],
  *evaluate(subject) {
    const seen = new Set<string>();
    for (const { name, path } of backendsOf(subject)) {
      if (seen.has(name)) {
        yield {
          explanation: `The ${named(subject)} lists the backend ${name} twice.`,
          path: `${path}.virtualServiceName`,
        };
      }
      seen.add(name);
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      node('web', { backends: backends('cart', 'cart') }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      node('web', { backends: backends('cart', 'stock') }),
    ]),
  },
});
