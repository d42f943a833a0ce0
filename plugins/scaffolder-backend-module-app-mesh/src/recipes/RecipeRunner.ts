import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { formatPlan } from '@crossmesh/plugin-app-mesh-common';
import {
  planRecipe,
  runRecipe,
  type AccountDirectory,
  type AwsClients,
  type ClusterClients,
  type ProvisioningContext,
  type Recipe,
} from '@crossmesh/plugin-app-mesh-node';
import { isFault, withoutStack } from '../errors';
import { audited } from './audited';
import { auditStep } from './auditStep';
import { initiatorOf } from './initiatorOf';
import type { ActionRun, RecipeResult } from './types';

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
        : await this.#provision(recipe, context, action);
    } catch (error) {
      if (isFault(error)) {
        this.#options.logger.error(
          'Provisioning failed by a fault in the program',
          toError(error),
        );
      }
      throw withoutStack(error);
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
    { input }: ActionRun,
  ): Promise<RecipeResult> {
    const { auditor, aws } = this.#options;
    const { taskId } = context;
    const initiator = initiatorOf(context.credentials);
    return audited(
      auditor,
      {
        eventId: 'provision',
        severityLevel: 'medium',
        meta: {
          recipe: recipe.name,
          accountId: input.accountId,
          region: input.region,
          meshName: input.meshName,
          initiator,
          taskId,
        },
      },
      () =>
        runRecipe(recipe, {
          ...context,
          audit: auditStep({ auditor, aws, initiator, taskId }),
        }),
    );
  }

  async #plan(
    recipe: Recipe,
    context: ProvisioningContext,
  ): Promise<RecipeResult> {
    const plan = await planRecipe(recipe, context);
    context.logger.info(`${recipe.title} would do:\n${formatPlan(plan)}`);
    // What is yet to be created, or behind what is, has no output.
    const outputs = await recipe.outputs(context).catch(() => ({}));
    return { plan, outputs };
  }
}
