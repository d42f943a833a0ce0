import type { Pluggable } from '@smithy/types';
import { describeAwsInput } from './describeAwsInput';
import type { AwsCall } from './AwsCall';
import { mapAwsError } from './mapAwsError';

/**
 * A plugin for any AWS client that maps all of its errors, after the SDK's own retries.
 */
export function errorMappingPlugin<I extends object, O extends object>(
  call: Omit<AwsCall, 'operation' | 'resource'>,
): Pluggable<I, O> {
  return {
    applyToStack: stack => {
      stack.add(
        (next, context) => async args => {
          try {
            return await next(args);
          } catch (error) {
            throw mapAwsError(error, {
              ...call,
              operation: (context.commandName ?? 'a call').replace(
                /Command$/,
                '',
              ),
              resource: describeAwsInput(args.input),
            });
          }
        },
        { step: 'initialize', priority: 'high', name: 'crossmeshErrors' },
      );
    },
  };
}
