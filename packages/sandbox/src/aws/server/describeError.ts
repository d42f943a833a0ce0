import { AwsError } from '../core';
import type { WireError } from '../protocols';
import { SignatureError } from '../signing';
import type { AwsCall } from './AwsCall';

/** What to tell the caller about an error; nothing of one that nobody foresaw. */
export function describeError(call: AwsCall, error: unknown): WireError {
  if (error instanceof SignatureError) {
    const [code, status] = call.protocol.signatureErrors[error.problem];
    return { code, status, message: error.message };
  }
  if (error instanceof AwsError) {
    const { code, message, status, fields } = error;
    return { code, message, status, fields };
  }
  return {
    code: 'InternalFailure',
    message: 'The request processing has failed because of an unknown error.',
    status: 500,
  };
}
