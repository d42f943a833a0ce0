import { ConflictError } from '@backstage/errors';
import { actOnStep } from './actOnStep';
import type { CallLimit } from './CallLimit';
import { place } from './place';
import type { Observation, ProvisioningContext, Step } from './types';
import { waitUntil, type Look } from './waitUntil';

const DEFAULT_WAITS = { timeoutSeconds: 300, pollMilliseconds: 250 };
const SLOWEST_POLL_MILLISECONDS = 5000;
/** A wait longer than this is worth a line of progress. */
const LONG_WAIT_MILLISECONDS = 3000;

interface RunStepOptions {
  recipe: string;
  context: ProvisioningContext;
  limit: CallLimit;
  /** What was observed a moment ago, if nothing can have changed it since. */
  first?: Observation;
}

async function wait<T>(
  step: Step,
  { context, first, limit }: RunStepOptions,
  judge: (found: Observation) => Look<T>,
): Promise<T> {
  const { pollMilliseconds, timeoutSeconds: usual } =
    context.waits ?? DEFAULT_WAITS;
  const timeoutSeconds = usual + (step.extraSeconds ?? 0);
  const where = place(context.accounts, step);
  let known = first;
  let said: string | undefined;
  return waitUntil(
    async () => {
      const found = known ?? (await limit.read(() => step.observe(context)));
      known = undefined;
      if (found.verdict === 'blocked') {
        throw new ConflictError(found.reason);
      }
      return judge(found);
    },
    {
      what: `in ${where} to ${step.title}`,
      timeout: timeoutSeconds * 1000,
      signal: limit.signal,
      polling: { first: pollMilliseconds, longest: SLOWEST_POLL_MILLISECONDS },
      explain: async () => step.explain?.(context).catch(() => undefined),
      onMissing: (missing, waited) => {
        if (waited > LONG_WAIT_MILLISECONDS && missing !== said) {
          said = missing;
          context.logger.info(`${where}: waiting to ${step.title}: ${missing}`);
        }
      },
    },
  );
}

function missingOf(found: Observation): string {
  switch (found.verdict) {
    case 'wait':
      return found.reason;
    case 'change':
      return `${found.differences
        .map(({ path }) => path)
        .join(', ')} did not become as wanted`;
    case 'delete':
      return 'it is still there';
    default:
      return 'it is not there';
  }
}

/** What a step has to act on, or that it has nothing to. */
type Outcome = Exclude<Observation, { verdict: 'wait' | 'blocked' }>;

function because(outcome: string, found: Outcome): string {
  return 'reason' in found && found.reason
    ? `${outcome}: ${found.reason}`
    : outcome;
}

/**
 * Brings one thing about: nothing is called if it is as wanted; else it acts, and verifies by observing
 * again within a bounded wait. Where it has to wait for something to act on, it waits for that first.
 *
 * @returns whether anything was written, or came about while it waited; and what was done, in the past
 * tense, or that there was nothing to do
 * @throws ConflictError if the step is blocked, ServiceUnavailableError if time is up, and what its
 * calls throw
 */
export async function runStep(
  step: Step,
  options: RunStepOptions,
): Promise<{ acted: boolean; outcome: string }> {
  let waited = false;
  const found = await wait<Outcome>(step, options, observation => {
    switch (observation.verdict) {
      case 'create':
      case 'change':
      case 'delete':
        return step.act
          ? { value: observation }
          : { missing: missingOf(observation) };
      case 'nothing-to-do':
        return { value: observation };
      default:
        waited = true;
        return { missing: missingOf(observation) };
    }
  });
  if (found.verdict === 'nothing-to-do') {
    return {
      acted: waited,
      outcome: because(
        waited ? step.done : `${step.title} – nothing to do`,
        found,
      ),
    };
  }
  await actOnStep(step, found, options);
  const then = await wait<Outcome>(
    step,
    { ...options, first: undefined },
    observation =>
      observation.verdict === 'nothing-to-do'
        ? { value: observation }
        : { missing: missingOf(observation) },
  );
  const done =
    found.verdict === 'change'
      ? `${step.done}, changing ${found.differences
          .map(({ path }) => path)
          .join(', ')}`
      : step.done;
  return { acted: true, outcome: because(done, then) };
}
