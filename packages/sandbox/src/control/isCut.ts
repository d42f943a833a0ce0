import type { Fault } from './types';

/** Whether a fault keeps a request's client from getting a whole answer: it is logged with status 0. */
export function isCut(fault: Fault | undefined): boolean {
  switch (fault?.effect.kind) {
    case 'drop':
    case 'drop-after-write':
    case 'truncate':
      return true;
    default:
      return false;
  }
}
