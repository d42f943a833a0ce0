import { ConflictError, isError } from '@backstage/errors';
import type {
  ChangeCheckResponse,
  MeshId,
} from '@crossmesh/plugin-app-mesh-common';
import type {
  Gate,
  ProvisioningContext,
  Step,
} from '@crossmesh/plugin-app-mesh-node';
import { plannedChange } from './plannedChange';
import { tellFindings } from './tellFindings';
import { tellNotEvaluated } from './tellNotEvaluated';
import type { RuleChecker } from './types';

export interface RulesGateOptions {
  checker: RuleChecker;
  mesh: MeshId;
  /** The account that the input names. */
  accountId: string;
  /** All steps of the recipe. */
  steps: Step[];
  /** Codes of errors that the template takes. */
  accept: string[];
  /** Whether what cannot be held against the rules must not be run. */
  isRequired: boolean;
}

function judge(answer: ChangeCheckResponse, accept: string[]): string {
  const told = tellFindings(answer);
  const errors = told.filter(({ severity }) => severity === 'error');
  const refused = errors.filter(({ code }) => !accept.includes(code));
  if (refused.length > 0) {
    const codes = [...new Set(refused.map(({ code }) => code))].join(', ');
    throw new ConflictError(
      `It would break the mesh. ${refused
        .map(({ text }) => text)
        .join(
          ' ',
        )} Correct the input, or let the template accept it by acceptFindings: [${codes}].`,
    );
  }
  const notes = [
    ...errors.map(({ text }) => `accepted error ${text}`),
    ...told
      .filter(({ severity }) => severity === 'warning')
      .map(({ text }) => `new warning ${text}`),
    tellNotEvaluated(answer.notEvaluated),
  ];
  return notes.filter(note => note !== undefined).join(' ');
}

/**
 * Nothing that the rules call an error comes into the mesh by the recipe, but what the template accepts.
 * What keeps it from being looked at is told, and stops a run only where the configuration says so.
 */
export function rulesGate(options: RulesGateOptions): Gate {
  const { accept, accountId, checker, isRequired, mesh, steps } = options;

  async function ask(
    context: ProvisioningContext,
  ): Promise<ChangeCheckResponse> {
    const { credentials, signal } = context;
    const change = await plannedChange(steps, context);
    const answer = await checker.check(
      mesh,
      { ...change, accept },
      { credentials, signal },
    );
    if (answer.takenAt === undefined) {
      throw new Error(
        `the mesh ${mesh.meshName} of account ${mesh.meshOwner} in ${mesh.region} was never read; see under its account what keeps Crossmesh from reading it`,
      );
    }
    return answer;
  }

  return {
    id: 'rules',
    title: `the rules find no new error in the mesh ${mesh.meshName}`,
    accountId,
    region: mesh.region,
    async check(context) {
      const [asked] = await Promise.allSettled([ask(context)]);
      if (asked.status === 'fulfilled') {
        return judge(asked.value, accept);
      }
      context.signal.throwIfAborted();
      const { reason: error } = asked;
      const reason = isError(error) ? error.message : String(error);
      if (isRequired) {
        throw new ConflictError(
          `What it would make of the mesh ${mesh.meshName} could not be held against the rules: ${reason}; see to that, or unset appMesh.provisioning.requireRuleCheck.`,
        );
      }
      context.logger.warn(
        `The rules were not evaluated for the mesh ${mesh.meshName}: ${reason}`,
      );
      return `not evaluated: ${reason}`;
    },
  };
}
