import { ClientPolicy$, type ClientPolicy } from '@aws-sdk/client-app-mesh';
import { stateAll } from '../../schema';
import { toCrdShape } from './toCrdShape';

/** A client policy as a custom resource has it; null where there is to be none. */
export function clientPolicyField(policy: ClientPolicy | undefined): unknown {
  return toCrdShape(stateAll(policy, ClientPolicy$));
}
