import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { cutAnswer } from './cutAnswer';
import type { Fault, FaultEffect, FaultRegistry } from './types';

/** An effect that is an answer. */
export type FaultError = Extract<FaultEffect, { kind: 'error' | 'throttle' }>;

/** What is left to do with a request after a fault has struck it. */
export type AppliedFault =
  /** Do what was asked and answer; the answer may be cut on its way. */
  | { then: 'answer' }
  /** Do nothing and answer this error in the plane's own format. */
  | {
      then: 'refuse';
      error: FaultError;
    }
  /** Do nothing: the connection is closed. */
  | { then: 'nothing' };

function hang(
  fault: Fault,
  response: ServerResponse,
  faults: FaultRegistry,
): Promise<void> {
  return new Promise(resolve => {
    if (response.destroyed) {
      resolve();
      return;
    }
    response.once('close', resolve);
    const forget = faults.onRemoved(fault.id, () => {
      response.off('close', resolve);
      resolve();
    });
    response.once('close', forget);
  });
}

/**
 * Lets a fault do its work on a request, in the same way on every plane: waits, closes the
 * connection, or prepares the response so that its end is cut off.
 */
export async function applyFault(
  fault: Fault | undefined,
  response: ServerResponse,
  faults: FaultRegistry,
): Promise<AppliedFault> {
  const effect = fault?.effect;
  switch (effect?.kind) {
    case 'error':
    case 'throttle':
      return { then: 'refuse', error: effect };
    case 'delay':
      await sleep(effect.milliseconds);
      break;
    case 'hang':
      await hang(fault as Fault, response, faults);
      break;
    case 'drop':
      response.destroy();
      break;
    case 'drop-after-write':
    case 'truncate':
      cutAnswer(response, effect.kind === 'truncate' ? 'half' : 'whole');
      break;
    default:
  }
  return { then: response.destroyed ? 'nothing' : 'answer' };
}
