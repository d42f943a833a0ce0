import type { FindExpression, FindSubject } from './types';

function compare(
  { operator, value }: Extract<FindExpression, { type: 'compare' }>,
  seen: string,
): boolean {
  const [left, right] = [seen.toLowerCase(), value.toLowerCase()];
  switch (operator) {
    case '~':
      return left.includes(right);
    case '<':
      return Number(seen) < Number(value);
    case '<=':
      return Number(seen) <= Number(value);
    case '>':
      return Number(seen) > Number(value);
    case '>=':
      return Number(seen) >= Number(value);
    default:
      return left === right;
  }
}

/**
 * Whether the subject is what the expression asks for. Where it has several values of an operand, one
 * that fits is enough; `!=` holds where none is equal.
 *
 * @public
 */
export function matchesFind(
  expression: FindExpression,
  subject: FindSubject,
): boolean {
  switch (expression.type) {
    case 'and':
      return expression.operands.every(part => matchesFind(part, subject));
    case 'or':
      return expression.operands.some(part => matchesFind(part, subject));
    case 'not':
      return !matchesFind(expression.operand, subject);
    case 'text':
      return (subject.name ?? []).some(name =>
        name.toLowerCase().includes(expression.value.toLowerCase()),
      );
    default: {
      const found = (subject[expression.operand] ?? []).some(seen =>
        compare(expression, seen),
      );
      return expression.operator === '!=' ? !found : found;
    }
  }
}
