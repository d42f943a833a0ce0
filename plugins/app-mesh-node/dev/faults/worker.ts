import { toError } from '@backstage/errors';
import { runCase } from './runCase';
import type { FaultCase, FaultEnds, FaultOutcome } from './types';

/** Tries the cases that the parent process sends, one after the other. */
process.on(
  'message',
  async ({ tried, expected }: { tried?: FaultCase; expected: FaultEnds }) => {
    if (!tried) {
      return;
    }
    const outcome = await runCase(tried, expected).catch(
      (error: unknown): FaultOutcome => ({
        survived: false,
        struck: true,
        retried: false,
        reasons: [`The case itself broke: ${toError(error).message}`],
      }),
    );
    process.send?.({ outcome });
  },
);
