import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import { awsErrorCode } from './awsErrorCode';
import type { AwsCall } from './AwsCall';
import { withCause } from './withCause';

const REFUSED =
  /AccessDenied|Forbidden|UnrecognizedClient|InvalidClientTokenId|SignatureDoesNotMatch|ExpiredToken|NoSuchEntity|NotFound|Validation|Malformed|InvalidIdentityToken/;

/**
 * Says why an account's credentials could not be had, which role that concerns, and what to do.
 */
export function describeCredentialsError(cause: unknown, call: AwsCall): Error {
  const { account, role } = call;
  const place = `account ${account.name} (${account.accountId})`;
  const code = awsErrorCode(cause);
  if (code === undefined) {
    // The SDK counts its attempts on what it could not send, too.
    const unreachable =
      cause instanceof Error &&
      ('code' in cause || 'syscall' in cause || '$metadata' in cause);
    return withCause(
      unreachable
        ? new ServiceUnavailableError(
            `AWS STS did not answer when credentials for ${place} were asked for; check the network between Backstage and AWS, then try again.`,
          )
        : new NotAllowedError(
            `There are no AWS credentials for ${place}; add it to aws.accounts or set aws.accountDefaults.roleName in the configuration.`,
          ),
      cause,
    );
  }
  if (!REFUSED.test(code)) {
    return withCause(
      new ServiceUnavailableError(
        `AWS STS could not give credentials for ${place} and answered ${code}; try again later.`,
      ),
      cause,
    );
  }
  return withCause(
    new NotAllowedError(
      role
        ? `The role ${role} of ${place} could not be assumed (${code}); let the role's trust policy allow the principal that Backstage runs as, and allow that principal sts:AssumeRole on the role.`
        : `AWS refused the credentials configured for ${place} (${code}); correct them in the configuration key aws.`,
    ),
    cause,
  );
}
