import { CustomErrorBase } from '@backstage/errors';

/** Why a request's sender is not believed. */
export type SignatureProblem =
  | 'missing'
  | 'incomplete'
  | 'unknown-key'
  | 'expired-token'
  | 'mismatch'
  | 'skewed'
  | 'scope';

/** A request is not signed, or not as it should be; each protocol has its own code for it. */
export class SignatureError extends CustomErrorBase {
  name = 'SignatureError' as const;
  readonly problem: SignatureProblem;

  constructor(problem: SignatureProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}
