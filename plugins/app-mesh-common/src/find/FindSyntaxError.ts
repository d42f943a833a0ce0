import { InputError } from '@backstage/errors';

/**
 * An expression that cannot be read. The message says what was expected and where.
 *
 * @public
 */
export class FindSyntaxError extends InputError {
  /** Offset of the first character that does not fit, from 0. */
  readonly position: number;

  constructor(message: string, position: number) {
    super(`${message} at character ${position + 1}`);
    this.position = position;
  }
}
