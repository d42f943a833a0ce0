import de from './de';
import { messages } from './messages';

interface Texts {
  readonly [key: string]: string | Texts;
}

function flatten(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string'
      ? [[`${prefix}${key}`, text] as [string, string]]
      : flatten(text, `${prefix}${key}.`),
  );
}

const english = flatten(messages);
const german: Record<string, string> = de;
const slots = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

describe('the German texts', () => {
  it('are there for all English ones, and for nothing else', () => {
    expect(Object.keys(german).sort()).toEqual(
      english.map(([key]) => key).sort(),
    );
  });

  it.each(english)('of %s say the same values', (key, text) => {
    expect(german[key].trim()).not.toBe('');
    expect(slots(german[key])).toEqual(slots(text));
  });
});
