import { AwsError, type OperationContext } from '../core';

export function badRequest(message: string): AwsError {
  return new AwsError('BadRequestException', message);
}

export function notFound(message: string): AwsError {
  return new AwsError('NotFoundException', message);
}

export function conflict(message: string): AwsError {
  return new AwsError('ConflictException', message);
}

export function resourceInUse(message: string): AwsError {
  return new AwsError('ResourceInUseException', message);
}

export function limitExceeded(message: string): AwsError {
  return new AwsError('LimitExceededException', message);
}

/** The caller may not do this to the resource. */
export function forbidden(
  context: OperationContext,
  resourceArn: string,
): AwsError {
  return new AwsError(
    'ForbiddenException',
    `User: ${context.principal.arn} is not authorized to perform: appmesh:${context.operation} on resource: ${resourceArn}`,
  );
}
