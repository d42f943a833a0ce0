import { InputError } from '@backstage/errors';
import { z } from 'zod';

/**
 * Checks what came in with a request.
 *
 * @throws InputError that names what is wrong
 */
export function validate<T extends z.ZodType>(
  schema: T,
  input: unknown,
): z.output<T> {
  const result = schema.safeParse(input);
  if (!result.success) {
    throw new InputError(
      result.error.issues
        .map(issue => `${issue.path.join('.')}: ${issue.message}`)
        .join('; '),
    );
  }
  return result.data;
}
