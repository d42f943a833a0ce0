import type { CallLimit } from './CallLimit';
import type { Findings } from './observeRecipe';
import { place } from './place';
import { restateError } from './restateError';
import { runStep } from './runStep';
import { takeUp } from './takeUp';
import type { ProvisioningContext, Recipe, Step } from './types';

/** Whether a step has changed anything, or nothing, or did not come to its end. */
type End = 'acted' | 'idle' | 'failed';

function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/**
 * Runs a recipe's steps, each as soon as those that it waits for are done. The first that fails stops the
 * others; what they have begun to write they finish.
 */
export class StepScheduler {
  readonly #recipe: Recipe;
  readonly #context: ProvisioningContext;
  readonly #limit: CallLimit;
  readonly #failure: AbortController;
  readonly #runs = new Map<string, Promise<End>>();
  #finished = 0;
  #failed: { error: unknown } | undefined;

  /**
   * @param options - `failure` aborts the signal of context and limit
   */
  static create(options: {
    recipe: Recipe;
    context: ProvisioningContext;
    limit: CallLimit;
    failure: AbortController;
  }): StepScheduler {
    return new StepScheduler(options);
  }

  private constructor(options: {
    recipe: Recipe;
    context: ProvisioningContext;
    limit: CallLimit;
    failure: AbortController;
  }) {
    this.#recipe = options.recipe;
    this.#context = options.context;
    this.#limit = options.limit;
    this.#failure = options.failure;
  }

  /** How many steps are done. */
  get finished(): number {
    return this.#finished;
  }

  /**
   * @throws what the first step that failed says, with its name
   */
  async run({ observations, steps }: Findings): Promise<void> {
    for (const step of steps) {
      this.#runs.set(step.id, this.#runInTurn(step, observations));
    }
    await Promise.all(this.#runs.values());
    if (this.#failed) {
      throw this.#failed.error;
    }
  }

  async #runInTurn(
    step: Step,
    observations: Findings['observations'],
  ): Promise<End> {
    const before = await Promise.all(step.after.map(id => this.#runs.get(id)));
    if (before.includes('failed') || this.#context.signal.aborted) {
      return 'failed';
    }
    const found = observations.get(step.id);
    // What those before it have changed may have changed what it found; that something is still to be made
    // shows at the attempt.
    const stillTrue =
      before.every(end => end === 'idle') || found?.verdict === 'create';
    const start = performance.now();
    try {
      const { acted, outcome } = await runStep(step, {
        recipe: this.#recipe.name,
        context: this.#context,
        limit: this.#limit,
        first: stillTrue ? found : undefined,
      });
      this.#report(step, outcome, secondsSince(start));
      return acted || before.includes('acted') ? 'acted' : 'idle';
    } catch (error) {
      this.#fail(step, error);
      return 'failed';
    }
  }

  #report(step: Step, outcome: string, time: string): void {
    this.#finished += 1;
    const { accounts, logger } = this.#context;
    logger.info(
      `${this.#finished}/${this.#recipe.steps.length}  ${
        accounts.get(step.accountId).name
      }  ${outcome}  (${time})`,
    );
  }

  #fail(step: Step, error: unknown): void {
    const where = place(this.#context.accounts, step);
    // The others stop because this one failed; theirs is not the error to tell.
    this.#failed ??= {
      error: restateError(
        error,
        message =>
          `${message.replace(/[.\s]+$/, '')} (in ${where}, trying to ${
            step.title
          }; ${takeUp(this.#recipe)}).`,
      ),
    };
    this.#failure.abort();
  }
}
