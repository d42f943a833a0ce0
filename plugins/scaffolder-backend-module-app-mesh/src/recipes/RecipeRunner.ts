import type {
  AuditorService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import {
  appMeshMeshShareExternalPermission,
  formatPlan,
  isRuleCode,
} from '@crossmesh/plugin-app-mesh-common';
import {
  planRecipe,
  renderRecipes,
  runRecipe,
  type AccountDirectory,
  type AwsClients,
  type ClusterClients,
  type ProvisioningContext,
  type Recipe,
  type RenderedFile,
} from '@crossmesh/plugin-app-mesh-node';
import { isFault, withoutStack } from '../errors';
import { withRulesGate, type RuleChecker } from '../rules';
import { audited } from './audited';
import { auditStep } from './auditStep';
import { authorizeTarget } from './authorizeTarget';
import { initiatorOf } from './initiatorOf';
import type { ProvisioningSettings } from './readSettings';
import { requirePermission } from './requirePermission';
import type { ActionRun, RecipeResult } from './types';

interface RecipeRunnerOptions {
  accounts: AccountDirectory;
  auditor: AuditorService;
  aws: AwsClients;
  clusters: ClusterClients;
  /** The backend's own log, for faults that are none of the person's who runs the task. */
  logger: LoggerService;
  permissions: PermissionsService;
  /** Absent where nothing can hold plans against the rules. */
  rules?: RuleChecker;
  settings: ProvisioningSettings;
}

/**
 * Runs recipes for actions: in the initiator's name, as far as that has the permission, audited, and
 * planned only in a dry run.
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
    makeRecipe: () => Recipe | Promise<Recipe>,
  ): Promise<RecipeResult> {
    return this.#reporting(async () => {
      const made = await makeRecipe();
      const context = await this.#contextOf(action);
      const { permissions } = this.#options;
      const recipe = this.#guarded(made, action);
      const permit = () =>
        requirePermission(made, {
          context,
          permissions,
          input: action.input,
        });
      if (action.isDryRun) {
        await permit();
        return this.#plan(recipe, context);
      }
      return this.#audited(action, recipe, context, async () => {
        await permit();
        return this.#provision(recipe, context);
      });
    });
  }

  /**
   * Whether the initiator may share the mesh with accounts outside of its owner's organization: the
   * configuration allows it, and the permission policy.
   */
  async mayShareExternally({
    getInitiatorCredentials,
    input,
  }: ActionRun): Promise<boolean> {
    const { permissions, settings } = this.#options;
    const { accountId, meshName, region } = input;
    return (
      settings.allowExternalAccounts &&
      authorizeTarget(permissions, {
        permission: appMeshMeshShareExternalPermission,
        target: { accountId, region, meshName },
        credentials: await getInitiatorCredentials(),
      })
    );
  }

  /**
   * What recipes would write into clusters, as files. It writes nothing there.
   *
   * @param makeRecipes - may throw what is wrong with the action's input
   * @throws one sentence, with no stack
   */
  async render(
    action: ActionRun,
    makeRecipes: () => Promise<Recipe[]>,
  ): Promise<RenderedFile[]> {
    return this.#reporting(async () => {
      const recipes = await makeRecipes();
      const context = await this.#contextOf(action);
      const { permissions } = this.#options;
      for (const recipe of recipes) {
        await requirePermission(recipe, {
          context,
          permissions,
          input: action.input,
        });
      }
      return renderRecipes(recipes, context);
    });
  }

  #guarded(recipe: Recipe, { input }: ActionRun): Recipe {
    const { rules, settings } = this.#options;
    const { acceptFindings = [], accountId, meshName, region } = input;
    const wrong = acceptFindings.find(code => !isRuleCode(code));
    if (wrong !== undefined) {
      throw new InputError(
        `"${wrong}" in acceptFindings is not the code of a rule; write it like AM101.`,
      );
    }
    return rules
      ? withRulesGate(recipe, {
          checker: rules,
          mesh: { region, meshOwner: input.meshOwner ?? accountId, meshName },
          accountId,
          accept: acceptFindings,
          isRequired: settings.requireRuleCheck ?? false,
        })
      : recipe;
  }

  async #reporting<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
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
    const { accounts, aws, clusters, settings } = this.#options;
    return {
      accounts,
      aws: aws.forWriting(),
      clusters,
      credentials: await action.getInitiatorCredentials(),
      logger: action.logger,
      signal: action.signal ?? new AbortController().signal,
      taskId: action.task.id,
      budget: settings.budget,
    };
  }

  async #provision(
    recipe: Recipe,
    context: ProvisioningContext,
  ): Promise<RecipeResult> {
    const { auditor } = this.#options;
    const { aws, taskId } = context;
    const initiator = initiatorOf(context.credentials);
    return runRecipe(recipe, {
      ...context,
      audit: auditStep({ auditor, aws, initiator, taskId }),
    });
  }

  /** Records an attempt to write, also one that is refused. */
  async #audited(
    { input }: ActionRun,
    recipe: Recipe,
    { credentials, taskId }: ProvisioningContext,
    run: () => Promise<RecipeResult>,
  ): Promise<RecipeResult> {
    return audited(
      this.#options.auditor,
      {
        eventId: 'provision',
        severityLevel: 'medium',
        meta: {
          recipe: recipe.name,
          accountId: input.accountId,
          region: input.region,
          meshName: input.meshName,
          initiator: initiatorOf(credentials),
          taskId,
        },
      },
      run,
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
