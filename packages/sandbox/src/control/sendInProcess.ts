import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultError } from './applyFault';
import { ConnectionLostError } from './ConnectionLostError';
import type { Fault, FaultRegistry, PendingRequest, RequestLog } from './types';

function removal(fault: Fault, faults: FaultRegistry): Promise<void> {
  return new Promise(resolve => {
    faults.onRemoved(fault.id, resolve);
  });
}

/**
 * Carries out a request of a controller in this process as if it came over HTTP: faults strike it, and it is logged.
 * Where no fault strikes, it is done before this returns.
 *
 * @param calls - `act` does what is asked, `refuse` makes the plane's own error of a fault's, `statusOf` tells the HTTP
 * status of an error that `act` throws.
 * @throws ConnectionLostError where a fault closes the connection, before the deed or after it.
 */
export async function sendInProcess<T>(
  request: PendingRequest,
  { faults, log }: { faults: FaultRegistry; log: RequestLog },
  calls: {
    act(): T;
    refuse(effect: FaultError): Error;
    statusOf(error: unknown): number;
  },
): Promise<T> {
  const record = (status: number) =>
    log.record({ ...request, at: new Date().toISOString(), status });
  const lose = () => {
    record(0);
    return new ConnectionLostError(request);
  };
  const perform = () => {
    try {
      return calls.act();
    } catch (error) {
      record(calls.statusOf(error));
      throw error;
    }
  };
  const fault = faults.strike(request);
  const effect = fault?.effect;
  switch (effect?.kind) {
    case 'error':
    case 'throttle': {
      const refusal = calls.refuse(effect);
      record(calls.statusOf(refusal));
      throw refusal;
    }
    case 'drop':
      throw lose();
    case 'drop-after-write':
    case 'truncate':
      perform();
      throw lose();
    case 'delay':
      await sleep(effect.milliseconds);
      break;
    case 'hang':
      await removal(fault as Fault, faults);
      break;
    default:
  }
  const result = perform();
  record(request.operation === 'create' ? 201 : 200);
  return result;
}
