import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Plan } from '@crossmesh/plugin-app-mesh-common';

/** What an action's context gives to run a recipe with. */
export interface ActionRun {
  /** Flat in every action, so that permission rules and audit events can name them. */
  input: {
    accountId: string;
    region: string;
    meshName: string;
    /** `accountId` by default. */
    meshOwner?: string;
    /** Codes of errors that the run may bring. */
    acceptFindings?: string[];
  };
  logger: LoggerService;
  task: { id: string };
  signal?: AbortSignal;
  isDryRun?: boolean;
  getInitiatorCredentials(): Promise<BackstageCredentials>;
}

/** What a recipe came to. */
export interface RecipeResult {
  outputs: Record<string, string>;
  /** Of a dry run only: what a run would do. */
  plan?: Plan;
}
