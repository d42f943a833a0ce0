import { AwsError, type AwsWorld } from '../core';
import type { WireResponse } from '../protocols';
import { checkInput } from '../schema';
import type { AwsCall } from './AwsCall';
import { describeError } from './describeError';

function run(call: AwsCall, world: AwsWorld): WireResponse {
  const { service, routed, protocol, principal, region, requestId } = call;
  const { operation } = routed;
  if (!service || !operation || !principal || region === undefined) {
    throw new AwsError(
      'UnknownOperationException',
      `The operation ${
        routed.name ?? `${call.request.method} ${call.request.path}`
      } of ${call.serviceName} is not emulated`,
      404,
    );
  }
  const input = checkInput(
    protocol.readInput(service, call.request, { ...routed, operation }),
    operation,
    service,
  );
  const output = operation.handle(input, {
    world,
    principal,
    accountId: principal.accountId,
    region,
    operation: operation.schema[2],
  });
  return protocol.writeOutput(service, operation, output, requestId);
}

/** Does what an authenticated call asks for; a refusal is an answer too. */
export function runOperation(call: AwsCall, world: AwsWorld): WireResponse {
  try {
    return run(call, world);
  } catch (error) {
    return call.protocol.writeError(
      call.service,
      describeError(call, error),
      call.requestId,
    );
  }
}
