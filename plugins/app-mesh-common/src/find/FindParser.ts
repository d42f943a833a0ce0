import { FindSyntaxError } from './FindSyntaxError';
import { FIND_OPERANDS, ORDERING, isFindOperand } from './operands';
import type { FindToken } from './tokenize';
import type { FindExpression, FindOperand, FindOperator } from './types';

/** As deep as parentheses and `not` may stand in each other; nobody types more by hand. */
const MAX_DEPTH = 50;

const isOperator = (value: string): value is FindOperator =>
  ['=', '!=', '~', '<', '<=', '>', '>='].includes(value);

function group(type: 'and' | 'or', operands: FindExpression[]): FindExpression {
  return operands.length === 1 ? operands[0] : { type, operands };
}

/** Recursive descent over the pieces: `or` binds least, then `and`, which may be left out, then `not`. */
export class FindParser {
  readonly #tokens: FindToken[];
  readonly #end: number;
  #at = 0;
  #depth = 0;

  /** @param end - length of the text, where errors at its end are placed. */
  static create(tokens: FindToken[], end: number): FindParser {
    return new FindParser(tokens, end);
  }

  private constructor(tokens: FindToken[], end: number) {
    this.#tokens = tokens;
    this.#end = end;
  }

  /** @throws FindSyntaxError */
  parse(): FindExpression {
    const expression = this.#or();
    const rest = this.#tokens[this.#at];
    if (rest) {
      throw new FindSyntaxError(`"${rest.value}" is too much`, rest.start);
    }
    return expression;
  }

  #isWord(word: string): boolean {
    const token = this.#tokens[this.#at];
    return token?.type === 'word' && token.value.toLowerCase() === word;
  }

  #or(): FindExpression {
    const operands = [this.#and()];
    while (this.#isWord('or')) {
      this.#at += 1;
      operands.push(this.#and());
    }
    return group('or', operands);
  }

  #and(): FindExpression {
    const operands = [this.#unary()];
    for (;;) {
      const token = this.#tokens[this.#at];
      if (!token || token.type === 'close' || this.#isWord('or')) {
        return group('and', operands);
      }
      if (this.#isWord('and')) {
        this.#at += 1;
      }
      operands.push(this.#unary());
    }
  }

  #unary(): FindExpression {
    this.#depth += 1;
    try {
      const token = this.#next('A word, an operand or "("');
      if (this.#depth > MAX_DEPTH) {
        throw new FindSyntaxError(
          `More than ${MAX_DEPTH} levels are nested`,
          token.start,
        );
      }
      if (token.type === 'open') {
        const inner = this.#or();
        const close = this.#next('")"');
        if (close.type !== 'close') {
          throw new FindSyntaxError('")" was expected', close.start);
        }
        return inner;
      }
      if (token.type === 'word' && token.value.toLowerCase() === 'not') {
        return { type: 'not', operand: this.#unary() };
      }
      return this.#comparison(token);
    } finally {
      this.#depth -= 1;
    }
  }

  #comparison(token: FindToken): FindExpression {
    const { type, value, start } = token;
    if (type !== 'word' && type !== 'quoted') {
      throw new FindSyntaxError(
        'A word, an operand or "(" was expected',
        start,
      );
    }
    if (type === 'word' && ['and', 'or'].includes(value.toLowerCase())) {
      throw new FindSyntaxError(
        `"${value}" needs something on both sides`,
        start,
      );
    }
    const operator = this.#tokens[this.#at];
    if (operator?.type !== 'operator' || !isOperator(operator.value)) {
      return { type: 'text', value };
    }
    const operand = value.toLowerCase();
    if (type === 'quoted' || !isFindOperand(operand)) {
      throw new FindSyntaxError(
        `"${value}" is none of ${Object.keys(FIND_OPERANDS).join(', ')}`,
        start,
      );
    }
    this.#at += 1;
    return this.#compare(operand, operator.value);
  }

  #compare(operand: FindOperand, operator: FindOperator): FindExpression {
    const token = this.#next('A value');
    if (token.type !== 'word' && token.type !== 'quoted') {
      throw new FindSyntaxError('A value was expected', token.start);
    }
    const { value, start } = token;
    const { numeric } = FIND_OPERANDS[operand];
    if (ORDERING.includes(operator) && !numeric) {
      throw new FindSyntaxError(
        `${operand} has no order; use =, != or ~ instead of ${operator}`,
        start,
      );
    }
    if (numeric && !/^\d+(\.\d+)?$/.test(value)) {
      throw new FindSyntaxError(`${operand} needs a number`, start);
    }
    return { type: 'compare', operand, operator, value };
  }

  #next(expected: string): FindToken {
    const token = this.#tokens[this.#at];
    if (!token) {
      throw new FindSyntaxError(`${expected} was expected`, this.#end);
    }
    this.#at += 1;
    return token;
  }
}
