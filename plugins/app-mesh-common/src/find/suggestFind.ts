import { FIND_OPERANDS, isFindOperand } from './operands';
import { printFind } from './printFind';
import type { FindSubject } from './types';

/** More than fit below an input help nobody. */
const MAX_SUGGESTIONS = 8;

function quoted(value: string): string {
  return printFind({ type: 'text', value });
}

function complete(
  text: string,
  typed: string,
  candidates: Iterable<string>,
): string[] {
  const head = text.slice(0, text.length - typed.length);
  const wanted = typed.replace(/^"/, '').toLowerCase();
  return Array.from(new Set(candidates))
    .filter(candidate => candidate.toLowerCase().startsWith(wanted))
    .sort()
    .slice(0, MAX_SUGGESTIONS)
    .map(candidate => `${head}${candidate}`);
}

/**
 * What the text may go on to: operands, then operators, then the values that there are, then `and`, `or`.
 *
 * @returns whole texts, at most eight
 * @public
 */
export function suggestFind(
  text: string,
  subjects: Iterable<FindSubject>,
): string[] {
  const value = /(?:^|[\s(])(\w+)\s*(?:=|!=|~)\s*("[^"]*|[^\s()"]*)$/.exec(
    text,
  );
  if (value) {
    const operand = value[1].toLowerCase();
    return isFindOperand(operand)
      ? complete(
          text,
          value[2],
          Array.from(subjects)
            .flatMap(subject => subject[operand] ?? [])
            .map(quoted),
        )
      : [];
  }
  const operator = /(?:^|[\s(])(\w+)\s+$/.exec(text);
  const word = operator?.[1].toLowerCase();
  if (word && isFindOperand(word)) {
    const { numeric } = FIND_OPERANDS[word];
    return complete(
      text,
      '',
      numeric ? ['= ', '< ', '> '] : ['= ', '!= ', '~ '],
    );
  }
  const typed = /[^\s()]*$/.exec(text)?.[0] ?? '';
  const follows = word && !['and', 'or', 'not'].includes(word);
  return complete(text, typed, [
    ...(follows ? ['and ', 'or '] : ['not ']),
    ...Object.keys(FIND_OPERANDS).map(name => `${name} `),
  ]);
}
