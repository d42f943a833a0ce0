import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
  isError,
} from '@backstage/errors';
import type { AwsCall } from './AwsCall';
import { CredentialsError } from './CredentialsError';
import { awsErrorCode } from './awsErrorCode';
import { describeCredentialsError } from './describeCredentialsError';
import { withCause } from './withCause';

type MappedError = new (message: string) => Error;

const CLASSES: { code: RegExp; ErrorType: MappedError; remedy: string }[] = [
  {
    code: /NotFound|NoSuchEntity|UnknownResource/,
    ErrorType: NotFoundError,
    remedy: 'check its name, its account and whether it is shared',
  },
  {
    code: /Forbidden|AccessDenied|UnauthorizedOperation|NotPermitted|ExpiredToken|UnrecognizedClient|InvalidClientTokenId|SignatureDoesNotMatch|OptInRequired/,
    ErrorType: NotAllowedError,
    remedy: 'grant it to ROLE',
  },
  {
    code: /TooManyRequests|Throttl|RequestLimitExceeded|SlowDown/,
    ErrorType: ServiceUnavailableError,
    remedy: 'wait a moment and try again',
  },
  {
    code: /Conflict|ResourceInUse|AlreadyExists|AlreadyAccepted|AlreadyRejected|IdempotentParameterMismatch|InvalidStateTransition/,
    ErrorType: ConflictError,
    remedy: 'look at what is there already',
  },
  {
    code: /BadRequest|Validation|Malformed|Invalid|LimitExceeded|TooManyTags|MissingParameter|Expired/,
    ErrorType: InputError,
    remedy: 'correct the request',
  },
];

function statusOf(error: unknown): number | undefined {
  const metadata =
    error instanceof Error && '$metadata' in error
      ? error.$metadata
      : undefined;
  return typeof metadata === 'object' &&
    metadata !== null &&
    'httpStatusCode' in metadata &&
    typeof metadata.httpStatusCode === 'number'
    ? metadata.httpStatusCode
    : undefined;
}

/**
 * Turns whatever an AWS client threw into one of Backstage's errors, with one sentence that names
 * account, region, operation, resource and remedy. The original stays its `cause`.
 */
export function mapAwsError(error: unknown, call: AwsCall): Error {
  if (isError(error) && error.name === 'AbortError') {
    return error;
  }
  if (error instanceof CredentialsError) {
    return describeCredentialsError(error.cause, call);
  }
  const { account, operation, region, service } = call;
  const place = `account ${account.name} (${account.accountId}), ${region}`;
  const what = `${operation}${call.resource ? ` (${call.resource})` : ''}`;
  const code = awsErrorCode(error);
  const said = error instanceof Error ? error.message.trim() : String(error);
  if (code === undefined) {
    return withCause(
      new ServiceUnavailableError(
        `${service} did not answer ${what} in ${place}; check the network between Backstage and AWS, then try again.`,
      ),
      error,
    );
  }
  const known = CLASSES.find(entry => entry.code.test(code));
  const failing = (statusOf(error) ?? (known ? 400 : 500)) >= 500;
  const { ErrorType, remedy } =
    known && !failing
      ? known
      : {
          ErrorType: failing ? ServiceUnavailableError : InputError,
          remedy: failing ? 'try again later' : 'correct the request',
        };
  const role = call.role ?? 'the credentials that Crossmesh uses there';
  return withCause(
    new ErrorType(
      `${service} refused ${what} in ${place} with ${code}${
        said && said !== code ? `: ${said.replace(/[.\s]+$/, '')}` : ''
      }; ${remedy.replace('ROLE', role)}.`,
    ),
    error,
  );
}
