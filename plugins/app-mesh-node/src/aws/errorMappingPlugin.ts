import type { Pluggable } from '@smithy/types';
import { describeAwsInput } from './describeAwsInput';
import type { AwsCall } from './AwsCall';
import { mapAwsError } from './mapAwsError';
import { noteRequestId } from './requestIds';

/**
 * A plugin for any AWS client that maps all of its errors, after the SDK's own retries, and notes request ids.
 */
export function errorMappingPlugin<I extends object, O extends object>(
  call: Omit<AwsCall, 'operation' | 'resource'>,
): Pluggable<I, O> {
  return {
    applyToStack: stack => {
      stack.add(
        (next, context) => async args => {
          const operation = (context.commandName ?? 'a call').replace(
            /Command$/,
            '',
          );
          try {
            const answer = await next(args);
            noteRequestId(operation, answer.output);
            return answer;
          } catch (error) {
            noteRequestId(operation, error);
            throw mapAwsError(error, {
              ...call,
              operation,
              resource: describeAwsInput(args.input),
            });
          }
        },
        { step: 'initialize', priority: 'high', name: 'crossmeshErrors' },
      );
    },
  };
}
