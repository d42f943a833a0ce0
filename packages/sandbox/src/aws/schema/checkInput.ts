import { NormalizedSchema } from '@smithy/core/schema';
import { AwsError } from '../core/AwsError';
import type { AwsOperation } from '../core/AwsOperation';
import type { AwsService } from '../core/AwsService';
import { InputChecker } from './InputChecker';

/**
 * The input as the operation may trust it.
 *
 * @throws AwsError with the service's code for an input that its schema or constraints refuse.
 */
export function checkInput(
  input: Record<string, unknown>,
  operation: AwsOperation,
  service: AwsService,
): Record<string, unknown> {
  const checker = InputChecker.create(service.constraints);
  const schema = NormalizedSchema.of(operation.schema[4]);
  const checked = checker.check(input, schema, '');
  if (checker.malformed.length > 0) {
    throw new AwsError(
      service.inputErrors.malformed,
      checker.malformed.join('; '),
      400,
    );
  }
  const { violations } = checker;
  if (violations.length > 0) {
    const errors = violations.length === 1 ? 'error' : 'errors';
    throw new AwsError(
      service.inputErrors.invalid,
      `${violations.length} validation ${errors} detected: ${violations.join(
        '; ',
      )}`,
      400,
    );
  }
  return (checked ?? {}) as Record<string, unknown>;
}
