import type { AwsWorld, Principal } from '../core';
import {
  SignatureError,
  verifySignature,
  type ClaimedSignature,
} from '../signing';
import type { AwsCall } from './AwsCall';

/** @throws SignatureError if the sender is not believed, or the region does not exist. */
export async function authenticate(
  call: AwsCall,
  claimed: ClaimedSignature,
  world: AwsWorld,
): Promise<Principal> {
  const principal = await verifySignature(
    call.request,
    claimed,
    world.credentials,
  );
  const isGlobal = call.service?.isGlobal && claimed.region === 'us-east-1';
  if (!isGlobal && !world.config.regions.includes(claimed.region)) {
    throw new SignatureError(
      'scope',
      `Credential should be scoped to a valid region, not '${claimed.region}'.`,
    );
  }
  return principal;
}
