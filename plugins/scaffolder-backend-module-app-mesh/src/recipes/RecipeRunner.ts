import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { formatPlan, type Plan } from '@crossmesh/plugin-app-mesh-common';
import {
  planRecipe,
  runRecipe,
  type AccountDirectory,
  type AwsClients,
  type ClusterClients,
  type ProvisioningContext,
  type Recipe,
} from '@crossmesh/plugin-app-mesh-node';
import { withoutStack } from '../errors';
import { auditActs } from './auditActs';
import { initiatorOf } from './initiatorOf';
import type { ActionRun, RecipeResult } from './types';

/** What the runtime throws when a program is wrong. */
const FAULTS = ['Error', 'RangeError', 'ReferenceError', 'TypeError'];

interface RecipeRunnerOptions {
  accounts: AccountDirectory;
  auditor: AuditorService;
  aws: AwsClients;
  clusters: ClusterClients;
  /** The backend's own log, for faults that are none of the person's who runs the task. */
  logger: LoggerService;
}

/**
 * Runs recipes for actions: in the initiator's name, audited, and planned only in a dry run.
 */
export class RecipeRunner {
  readonly #options: RecipeRunnerOptions;

  static create(options: RecipeRunnerOptions): RecipeRunner {
    return new RecipeRunner(options);
  }

  private constructor(options: RecipeRunnerOptions) {
    this.#options = options;
  }

  /**
   * @param makeRecipe - may throw what is wrong with the action's input
   * @throws one sentence, with no stack
   */
  async run(
    action: ActionRun,
    makeRecipe: () => Recipe,
  ): Promise<RecipeResult> {
    try {
      const recipe = makeRecipe();
      const context = await this.#contextOf(action);
      return action.isDryRun
        ? await this.#plan(recipe, context)
        : await this.#provision(recipe, context);
    } catch (error) {
      throw this.#reported(error);
    }
  }

  async #contextOf(action: ActionRun): Promise<ProvisioningContext> {
    const { accounts, aws, clusters } = this.#options;
    return {
      accounts,
      aws,
      clusters,
      credentials: await action.getInitiatorCredentials(),
      logger: action.logger,
      signal: action.signal ?? new AbortController().signal,
      taskId: action.task.id,
    };
  }

  async #provision(
    recipe: Recipe,
    context: ProvisioningContext,
  ): Promise<RecipeResult> {
    const { auditor, aws } = this.#options;
    return runRecipe(
      auditActs(recipe, {
        auditor,
        aws,
        taskId: context.taskId,
        initiator: initiatorOf(context.credentials),
      }),
      context,
    );
  }

  async #plan(
    recipe: Recipe,
    context: ProvisioningContext,
  ): Promise<RecipeResult> {
    const plan = this.#named(await planRecipe(recipe, context));
    context.logger.info(`${recipe.title} would do:\n${formatPlan(plan)}`);
    // What would only be created has no output yet.
    const outputs = await recipe.outputs(context).catch(() => ({}));
    return { plan, outputs };
  }

  #named(plan: Plan): Plan {
    const accounts = this.#options.accounts.list();
    return {
      ...plan,
      steps: plan.steps.map(step => ({
        ...step,
        accountName: accounts.find(
          ({ accountId }) => accountId === step.accountId,
        )?.name,
      })),
    };
  }

  #reported(error: unknown): unknown {
    if (!isError(error) || FAULTS.includes(error.name)) {
      this.#options.logger.error(
        'Provisioning failed by a fault in the program',
        isError(error) ? error : new Error(String(error)),
      );
    }
    return withoutStack(error);
  }
}
