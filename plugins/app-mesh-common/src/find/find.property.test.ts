import * as fc from 'fast-check';
import { FindSyntaxError } from './FindSyntaxError';
import { FIND_OPERANDS } from './operands';
import { parseFind } from './parseFind';
import { printFind } from './printFind';
import { suggestFind } from './suggestFind';
import type { FindExpression, FindOperand } from './types';

const RUNS = { numRuns: 2_000 };

/** Any text, and often what the language itself is made of. */
const value = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom('and', 'NOT', 'or x', '"', '\\', '(', '~=', 'weight', ' '),
);
const operands = Object.keys(FIND_OPERANDS) as FindOperand[];

const comparison: fc.Arbitrary<FindExpression> = fc
  .constantFrom(...operands)
  .chain(operand =>
    FIND_OPERANDS[operand].numeric
      ? fc.record({
          type: fc.constant('compare' as const),
          operand: fc.constant(operand),
          operator: fc.constantFrom(
            ...(['=', '!=', '~', '<', '<=', '>', '>='] as const),
          ),
          value: fc.oneof(
            fc.nat().map(String),
            fc.constantFrom('12.5', '0.25'),
          ),
        })
      : fc.record({
          type: fc.constant('compare' as const),
          operand: fc.constant(operand),
          operator: fc.constantFrom(...(['=', '!=', '~'] as const)),
          value,
        }),
  );

const { expression } = fc.letrec<{ expression: FindExpression }>(tie => ({
  expression: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    comparison,
    fc.record({ type: fc.constant('text' as const), value }),
    fc.record({
      type: fc.constant('not' as const),
      operand: tie('expression'),
    }),
    fc.record({
      type: fc.constantFrom('and' as const, 'or' as const),
      operands: fc.array(tie('expression'), { minLength: 2, maxLength: 4 }),
    }),
  ),
}));

/** Pieces of the language in any order, which is seldom an expression. */
const nonsense = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...['(', ')', '"', '=', '~', '!=', '<', 'and', 'or', 'not'],
        ...['team', 'weight', 'colour', 'yelb', '3', ' ', '\\', '!'],
      ),
      { maxLength: 12 },
    )
    .map(pieces => pieces.join(' ')),
);

/** Lets through whatever is no syntax error. */
function attempt(text: string): {
  parsed?: FindExpression;
  error?: FindSyntaxError;
} {
  try {
    return { parsed: parseFind(text) };
  } catch (error) {
    if (error instanceof FindSyntaxError) {
      return { error };
    }
    throw error;
  }
}

describe('for any input', () => {
  it('reads what it prints to the same', () => {
    fc.assert(
      fc.property(expression, original => {
        const text = printFind(original);
        // Longer texts are cut, as no person types them.
        fc.pre(text.length <= 2_000);
        expect(parseFind(text)).toEqual(original);
      }),
      RUNS,
    );
  });

  it('says of nonsense what was expected and where, and prints to the same what it can read', () => {
    const seen = { refused: 0, read: 0 };
    fc.assert(
      fc.property(nonsense, text => {
        const { error, parsed } = attempt(text);
        seen[error ? 'refused' : 'read'] += 1;
        return error
          ? error.position >= 0 &&
              error.position <= text.length &&
              error.message.includes(`character ${error.position + 1}`)
          : !parsed ||
              JSON.stringify(parseFind(printFind(parsed))) ===
                JSON.stringify(parsed);
      }),
      RUNS,
    );
    // Neither branch may have been left out.
    expect(seen.refused).toBeGreaterThan(200);
    expect(seen.read).toBeGreaterThan(200);
  });

  it('suggests a few texts that keep all but the last word of what is typed', () => {
    fc.assert(
      fc.property(
        nonsense,
        fc.array(value, { maxLength: 12 }),
        (text, teams) => {
          const kept = text.replace(/("[^"]*|[^\s()"]*)$/, '');
          const suggestions = suggestFind(text, [{ team: teams }]);
          expect(suggestions.length).toBeLessThanOrEqual(8);
          for (const suggestion of suggestions) {
            expect(suggestion.startsWith(kept)).toBe(true);
          }
        },
      ),
      RUNS,
    );
  });
});
