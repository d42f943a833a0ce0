import { FindSyntaxError } from './FindSyntaxError';

/** A piece of an expression, and where it stands. */
export interface FindToken {
  type: 'word' | 'quoted' | 'operator' | 'open' | 'close';
  value: string;
  /** Offset of its first character, from 0. */
  start: number;
  /** Offset behind its last character. */
  end: number;
}

const PIECE =
  /(?<space>\s+)|(?<open>\()|(?<close>\))|(?<operator>!=|<=|>=|[=~<>])|"(?<quoted>(?:[^"\\]|\\.)*)"|(?<word>[^\s()=~<>!"]+)/y;

function readPiece(text: string, start: number): FindToken | undefined {
  PIECE.lastIndex = start;
  const groups = PIECE.exec(text)?.groups;
  if (!groups) {
    const what =
      text[start] === '"'
        ? 'The quotation is not closed'
        : 'A word, an operand or "(" was expected';
    throw new FindSyntaxError(what, start);
  }
  const end = PIECE.lastIndex;
  const { open, close, operator, quoted, word } = groups;
  if (open) {
    return { type: 'open', value: open, start, end };
  }
  if (close) {
    return { type: 'close', value: close, start, end };
  }
  if (operator) {
    return { type: 'operator', value: operator, start, end };
  }
  if (quoted !== undefined) {
    return {
      type: 'quoted',
      value: quoted.replace(/\\(.)/gs, '$1'),
      start,
      end,
    };
  }
  return word ? { type: 'word', value: word, start, end } : undefined;
}

/**
 * Cuts an expression into its pieces.
 *
 * @throws FindSyntaxError
 */
export function tokenize(text: string): FindToken[] {
  const tokens: FindToken[] = [];
  let at = 0;
  while (at < text.length) {
    const token = readPiece(text, at);
    at = PIECE.lastIndex;
    if (token) {
      tokens.push(token);
    }
  }
  return tokens;
}
