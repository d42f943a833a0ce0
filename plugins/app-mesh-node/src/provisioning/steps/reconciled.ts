import { isReconciled } from '../cluster';
import type { Readiness } from './objectStep';

/** Ready once the controller has brought a custom resource to App Mesh. */
export function reconciled(words: string): Readiness {
  return object =>
    isReconciled(object)
      ? { verdict: 'nothing-to-do' }
      : { verdict: 'wait', reason: `the ${words} is not active yet` };
}
