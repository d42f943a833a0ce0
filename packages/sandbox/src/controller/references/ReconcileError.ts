import { CustomErrorBase } from '@backstage/errors';

/** Why a resource cannot be reconciled now; becomes the message of an event. */
export class ReconcileError extends CustomErrorBase {
  name = 'ReconcileError' as const;

  /**
   * @param waitsFor - keys of resources; a change of one of them is worth another try at once.
   */
  constructor(message: string, readonly waitsFor: string[] = []) {
    super(message);
  }
}
