import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { PlanDifference } from '@crossmesh/plugin-app-mesh-common';
import type { AccountDirectory } from '../../accounts';
import type { AwsClients } from '../../aws';
import type { ClusterClients } from '../../clusters';
import type { ClusterResource } from '../cluster/types';
import type { WriteBudget } from './WriteBudget';

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
  waits?: {
    timeoutSeconds: number;
    pollMilliseconds: number;
    /** Ceiling of the first pause before what a service was too busy for is tried again; 300 by default. */
    retryMilliseconds?: number;
  };
  /** Stands for one run or plan: what does not change in its course is read once for it. */
  run?: object;
  /** How many calls may write, by account and region; one with its defaults for each run where absent. */
  budget?: WriteBudget;
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
  /** With a sentence where a person would expect otherwise. */
  | { verdict: 'nothing-to-do'; reason?: string }
  | { verdict: 'create' | 'delete'; reason?: string }
  | { verdict: 'change'; differences: PlanDifference[] }
  /** There is nothing to write: somebody else has to bring it about. */
  | { verdict: 'wait'; reason: string }
  /** It cannot be done; one sentence with the remedy. */
  | { verdict: 'blocked'; reason: string; error?: string };

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
  /** The name of the cluster that it writes into, where the account has several in the region. */
  cluster?: string;
  /** The object that it writes into a cluster, as a new one would be; undefined where it writes none. */
  manifest?(context: ProvisioningContext): Promise<ClusterResource | undefined>;
  /**
   * The custom resource of App Mesh as it will be once this is done; undefined where none will be. Reads,
   * and writes nothing.
   */
  result?(context: ProvisioningContext): Promise<ClusterResource | undefined>;
  /** ARNs of what will be gone from App Mesh. Reads, and writes nothing. */
  removes?(context: ProvisioningContext): Promise<string[]>;
  /** Whether it takes no place in the budget of writes: it writes nothing that ends up in AWS. */
  unbudgeted?: boolean;
  /** How long it has to wait in any case, on top of how long it may. */
  extraSeconds?: number;
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
  /**
   * @returns what is to be known although it holds, as one sentence
   * @throws one of Backstage's errors, with one sentence that names the remedy
   */
  check(context: ProvisioningContext): Promise<string | void>;
}

/**
 * The steps that reach a goal.
 *
 * @public
 */
export interface Recipe {
  name: string;
  title: string;
  /** What takes a run up that stopped half-way, beside the same recipe again: the name of the action that undoes it. */
  undo?: string;
  /** Finds out what gates and steps it has, where that depends on what is configured; those given come first. */
  expand?(context: ProvisioningContext): {
    gates: Gate[];
    steps: Step[];
  };
  gates: Gate[];
  steps: Step[];
  /**
   * Run when the recipe failed or was stopped, even by a gate, where what is half done must not stay so. It
   * has to observe whether there is anything to take back.
   */
  onFailure?: Step;
  /** What the run found out that others need, read back from where it now stands. */
  outputs(context: ProvisioningContext): Promise<Record<string, string>>;
}
