import { FindParser } from './FindParser';
import { tokenize } from './tokenize';
import type { FindExpression } from './types';

/** Longer ones are no person's, and would cost a browser its time. */
const MAX_LENGTH = 2_000;

/**
 * Reads an expression such as `account = backend and not (health = ok or kind ~ router)`.
 *
 * A word on its own looks for part of a name; `and` may be left out; text with blanks stands in double
 * quotes, in which `\` keeps the next character as it is.
 *
 * @returns undefined for an empty text
 * @throws FindSyntaxError that says what was expected and where
 * @public
 */
export function parseFind(text: string): FindExpression | undefined {
  const cut = text.slice(0, MAX_LENGTH);
  const tokens = tokenize(cut);
  return tokens.length === 0
    ? undefined
    : FindParser.create(tokens, cut.length).parse();
}
