/**
 * What an expression can ask about.
 *
 * @public
 */
export type FindOperand =
  | 'account'
  | 'cluster'
  | 'cross'
  | 'finding'
  | 'health'
  | 'kind'
  | 'name'
  | 'namespace'
  | 'owner'
  | 'port'
  | 'protocol'
  | 'team'
  | 'weight';

/**
 * `=` is equal, `~` contains; both ignore case. The others compare numbers.
 *
 * @public
 */
export type FindOperator = '=' | '!=' | '~' | '<' | '<=' | '>' | '>=';

/**
 * A parsed expression.
 *
 * @public
 */
export type FindExpression =
  | { type: 'and' | 'or'; operands: FindExpression[] }
  | { type: 'not'; operand: FindExpression }
  | {
      type: 'compare';
      operand: FindOperand;
      operator: FindOperator;
      value: string;
    }
  /** A word on its own: part of the name. */
  | { type: 'text'; value: string };

/**
 * What an expression is held against: for each operand the values that a node or an edge has.
 *
 * @public
 */
export type FindSubject = Partial<Record<FindOperand, string[]>>;
