import { createHash } from 'node:crypto';
import type { OperationContext } from '../core';
import { conflict } from './errors';
import type { MeshRecord, ResourceRecord } from './state';

const CAPACITY = 10_000;

/**
 * Answers a repeated request with the first answer, as long as what that request made is there.
 *
 * @param options - `act` does it; `present` is the answer about what it made or changed.
 * @throws AwsError if the token was used with other parameters.
 */
export function idempotent<Item extends MeshRecord | ResourceRecord>(
  context: OperationContext,
  input: { clientToken?: string },
  options: {
    exists: (uid: string) => boolean;
    act: () => Item;
    present: (item: Item) => object;
  },
): object {
  const { exists, act, present } = options;
  const { clientToken, ...parameters } = input;
  if (clientToken === undefined) {
    return present(act());
  }
  const { clientTokens } = context.world.state.appMesh;
  const key = [
    context.accountId,
    context.region,
    context.operation,
    clientToken,
  ].join('/');
  const digest = createHash('sha256')
    .update(JSON.stringify(parameters))
    .digest('base64');
  const earlier = clientTokens.get(key);
  if (earlier && exists(earlier.item.uid)) {
    if (earlier.input !== digest) {
      throw conflict(
        'The request contains a client token that was used for an earlier request with different parameters',
      );
    }
    return present(earlier.item as Item);
  }
  const item = act();
  for (const oldest of clientTokens.keys()) {
    if (clientTokens.size < CAPACITY) {
      break;
    }
    clientTokens.delete(oldest);
  }
  // A mesh's answer does not tell what is in it, and a spec is replaced, never changed.
  const {
    resources: _resources,
    earlier: _earlier,
    ...answered
  } = { resources: undefined, ...item };
  clientTokens.delete(key);
  clientTokens.set(key, { input: digest, item: answered });
  return present(item);
}
