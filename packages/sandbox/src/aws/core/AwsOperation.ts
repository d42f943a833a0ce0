import type { StaticOperationSchema } from '@smithy/types';
import type { OperationContext } from './OperationContext';

/** An emulated operation. Its input has passed the checks of the schema. */
export interface AwsOperation {
  schema: StaticOperationSchema;
  handle(input: unknown, context: OperationContext): object;
}

/**
 * Ties a handler to the schema that the SDK carries for its operation, which is what makes its
 * input type true.
 */
export function operation<Input>(
  schema: StaticOperationSchema,
  handle: (input: Input, context: OperationContext) => object,
): AwsOperation {
  return {
    schema,
    handle: (input, context) => handle(input as Input, context),
  };
}
