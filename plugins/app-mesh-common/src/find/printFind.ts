import type { FindExpression } from './types';

const PLAIN = /^[^\s()=~<>!"\\]+$/;
const KEYWORDS = ['and', 'or', 'not'];

function printValue(value: string): string {
  return PLAIN.test(value) && !KEYWORDS.includes(value.toLowerCase())
    ? value
    : `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function printInner(expression: FindExpression): string {
  const text = printFind(expression);
  return expression.type === 'and' || expression.type === 'or'
    ? `(${text})`
    : text;
}

/**
 * The expression as text that reads back to the same.
 *
 * @public
 */
export function printFind(expression: FindExpression): string {
  switch (expression.type) {
    case 'text':
      return printValue(expression.value);
    case 'compare':
      return `${expression.operand} ${expression.operator} ${printValue(
        expression.value,
      )}`;
    case 'not':
      return `not ${printInner(expression.operand)}`;
    default:
      return expression.operands
        .map(operand => printInner(operand))
        .join(` ${expression.type} `);
  }
}
