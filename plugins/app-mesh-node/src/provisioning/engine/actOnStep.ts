import { isError } from '@backstage/errors';
import type { CallLimit } from './CallLimit';
import type { Observation, ProvisioningContext, Step, StepAct } from './types';

/** Errors that leave it open whether the write took effect, or that say that somebody else was first. */
const DOUBTFUL = ['ServiceUnavailableError', 'ConflictError', 'InputError'];

/**
 * Lets a step act. A call that failed may have done its work, and another run may have done it first: it
 * counts as done if the step then finds nothing left to write. It is tried again only where the service
 * was throttling or away.
 */
export async function actOnStep(
  step: Step,
  found: Extract<Observation, { verdict: StepAct['verdict'] }>,
  options: { recipe: string; context: ProvisioningContext; limit: CallLimit },
): Promise<void> {
  const { context, limit, recipe } = options;
  const { audit = (_act, run) => run() } = context;
  const where = step.unbudgeted ? undefined : step;
  let observation: Observation = found;

  const attempt = async () => {
    const seen = observation;
    try {
      await audit({ recipe, step, verdict: found.verdict }, () =>
        limit.write(where, async () => step.act?.(context, seen)),
      );
    } catch (error) {
      if (!isError(error) || !DOUBTFUL.includes(error.name)) {
        throw error;
      }
      observation = await limit.read(() => step.observe(context));
      const { verdict } = observation;
      if (verdict === 'nothing-to-do' || verdict === 'wait') {
        return;
      }
      if (seen.verdict === 'create' && verdict === 'change') {
        // Somebody made it in the meantime, in another way.
        await attempt();
        return;
      }
      throw error;
    }
  };
  await limit.retry(attempt);
}
