import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { PlanDifference } from '@crossmesh/plugin-app-mesh-common';
import type { AccountDirectory } from '../../accounts';
import type { AwsClients } from '../../aws';
import type { ClusterClients } from '../../clusters';

/**
 * What a recipe works with: accounts, clients, whose credentials the clusters see, and how to stop.
 *
 * @public
 */
export interface ProvisioningContext {
  accounts: AccountDirectory;
  aws: AwsClients;
  clusters: ClusterClients;
  credentials: BackstageCredentials;
  logger: Pick<LoggerService, 'info' | 'warn'>;
  signal: AbortSignal;
  /** Names the run; client tokens are derived from it, so that a repeated run repeats its calls. */
  taskId: string;
  /** How long and how often to look again for what others bring about. */
  waits?: { timeoutSeconds: number; pollMilliseconds: number };
  /** Called around every act of a step, to record it; has to call `run` once and hand on its result. */
  audit?: <T>(act: StepAct, run: () => Promise<T>) => Promise<T>;
}

/**
 * A step that is about to write.
 *
 * @public
 */
export interface StepAct {
  /** The recipe's name. */
  recipe: string;
  step: Step;
  verdict: 'create' | 'change' | 'delete';
}

/**
 * What a step found.
 *
 * @public
 */
export type Observation =
  | { verdict: 'nothing-to-do' }
  | { verdict: 'create' | 'delete'; reason?: string }
  | { verdict: 'change'; differences: PlanDifference[] }
  /** There is nothing to write: somebody else has to bring it about. */
  | { verdict: 'wait'; reason: string }
  /** It cannot be done; one sentence with the remedy. */
  | { verdict: 'blocked'; reason: string };

/**
 * One thing in one account: observe, act, and verify by observing again.
 *
 * @public
 */
export interface Step {
  /** Unique in the recipe. */
  id: string;
  /** In the imperative, for example `create the mesh yelb`. */
  title: string;
  /** The same in the past tense, for example `created the mesh yelb`. */
  done: string;
  accountId: string;
  region: string;
  /** Ids of the steps that must be done before. */
  after: string[];
  /** Reads and compares; writes nothing. */
  observe(context: ProvisioningContext): Promise<Observation>;
  /** Absent where nothing can be written and the step only waits. */
  act?(context: ProvisioningContext, found: Observation): Promise<void>;
  /** Why it is not done yet, for the message of a wait that was given up. */
  explain?(context: ProvisioningContext): Promise<string | undefined>;
}

/**
 * What must hold before anything is written.
 *
 * @public
 */
export interface Gate {
  id: string;
  /** As a statement, for example `the mesh yelb is visible`. */
  title: string;
  accountId: string;
  region: string;
  /** @throws one of Backstage's errors, with one sentence that names the remedy */
  check(context: ProvisioningContext): Promise<void>;
}

/**
 * The steps that reach a goal.
 *
 * @public
 */
export interface Recipe {
  name: string;
  title: string;
  gates: Gate[];
  steps: Step[];
  /** What the run found out that others need, read back from where it now stands. */
  outputs(context: ProvisioningContext): Promise<Record<string, string>>;
}
