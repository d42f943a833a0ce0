import {
  ForbiddenException,
  NotFoundException,
  ResourceInUseException,
  TooManyRequestsException,
} from '@aws-sdk/client-app-mesh';
import { STSServiceException } from '@aws-sdk/client-sts';
import { serializeError } from '@backstage/errors';
import { CredentialsError } from './CredentialsError';
import { awsErrorCode } from './awsErrorCode';
import type { AwsCall } from './AwsCall';
import { mapAwsError } from './mapAwsError';

const CALL: AwsCall = {
  account: { accountId: '222222222222', name: 'backend' },
  region: 'us-west-2',
  service: 'App Mesh',
  operation: 'DescribeMesh',
  resource: 'meshName yelb',
  role: 'arn:aws:iam::222222222222:role/crossmesh',
};

function sts(name: string, status = 403) {
  return new STSServiceException({
    name,
    message: 'not for you',
    $fault: status < 500 ? 'client' : 'server',
    $metadata: { httpStatusCode: status },
  });
}

describe('mapAwsError', () => {
  it('names account, region, operation, resource and keeps the code', () => {
    const cause = new NotFoundException({
      message: 'Mesh yelb is not there.',
      $metadata: { httpStatusCode: 404 },
    });

    const error = mapAwsError(cause, CALL);

    expect(error.name).toBe('NotFoundError');
    expect(error.message).toBe(
      'App Mesh refused DescribeMesh (meshName yelb) in account backend (222222222222), us-west-2 with NotFoundException: Mesh yelb is not there; check its name, its account and whether it is shared.',
    );
    expect(awsErrorCode(error)).toBe('NotFoundException');
    expect(error.cause).toBe(cause);
    expect(JSON.stringify(serializeError(error))).not.toContain('$metadata');
  });

  it.each([
    [
      new ForbiddenException({
        message: 'no',
        $metadata: { httpStatusCode: 403 },
      }),
      'NotAllowedError',
      /grant it to arn:aws:iam::222222222222:role\/crossmesh/,
    ],
    [
      new ResourceInUseException({
        message: 'in use',
        $metadata: { httpStatusCode: 409 },
      }),
      'ConflictError',
      /in use/,
    ],
    [
      new TooManyRequestsException({
        message: '',
        $metadata: { httpStatusCode: 429 },
      }),
      'ServiceUnavailableError',
      /with TooManyRequestsException; wait a moment/,
    ],
    [sts('UnknownResourceException', 400), 'NotFoundError', /not for you/],
    [sts('InvalidInputException', 400), 'InputError', /correct/],
    [sts('SomethingNew', 418), 'InputError', /correct/],
    [sts('InternalFailure', 500), 'ServiceUnavailableError', /later/],
    [sts('InvalidThing', 503), 'ServiceUnavailableError', /later/],
    [
      Object.assign(new Error('connect ECONNREFUSED'), {
        code: 'ECONNREFUSED',
      }),
      'ServiceUnavailableError',
      /did not answer DescribeMesh \(meshName yelb\) in account backend \(222222222222\)/,
    ],
    [
      // As the SDK throws it after its attempts.
      Object.assign(new Error('socket hang up'), {
        name: 'TimeoutError',
        code: 'ECONNRESET',
        $metadata: { attempts: 3, totalRetryDelay: 118 },
      }),
      'ServiceUnavailableError',
      /did not answer DescribeMesh/,
    ],
  ])('maps %s', (cause, name, message) => {
    const error = mapAwsError(cause, CALL);
    expect(error.name).toBe(name);
    expect(error.message).toMatch(message);
  });

  it('names the role that could not be assumed, and the remedy', () => {
    const error = mapAwsError(new CredentialsError(sts('AccessDenied')), CALL);

    expect(error.name).toBe('NotAllowedError');
    expect(error.message).toMatch(
      /^The role arn:aws:iam::222222222222:role\/crossmesh of account backend \(222222222222\) could not be assumed \(AccessDenied\); let the role's trust policy/,
    );
    expect(awsErrorCode(error)).toBe('AccessDenied');
  });

  it.each([
    [sts('InternalFailure', 500), 'ServiceUnavailableError', /try again later/],
    [
      Object.assign(new Error('x'), { code: 'ECONNREFUSED' }),
      'ServiceUnavailableError',
      /check the network/,
    ],
    [
      new Error('There is no AWS integration that matches 222222222222'),
      'NotAllowedError',
      /add it to aws\.accounts/,
    ],
  ])('tells why there are no credentials: %s', (cause, name, message) => {
    const error = mapAwsError(new CredentialsError(cause), CALL);
    expect(error.name).toBe(name);
    expect(error.message).toMatch(message);
  });

  it('lets an abort pass', () => {
    const abort = new DOMException('aborted', 'AbortError');
    expect(mapAwsError(abort, CALL) === abort).toBe(true);
  });
});
