import type { AuditorService } from '@backstage/backend-plugin-api';
import { isError, toError } from '@backstage/errors';
import type { AwsClients, Recipe, Step } from '@crossmesh/plugin-app-mesh-node';

/**
 * The same recipe, every act of whose steps leaves an audit event `provision`: who, by which task, in
 * which account and with which role, did what, and whether it worked.
 */
export function auditActs(
  recipe: Recipe,
  options: {
    auditor: AuditorService;
    aws: AwsClients;
    taskId: string;
    /** Whoever runs the task, as far as credentials tell. */
    initiator: string;
  },
): Recipe {
  const { auditor, aws, initiator, taskId } = options;

  function audited(step: Step): Step {
    const { act } = step;
    if (!act) {
      return step;
    }
    return {
      ...step,
      async act(context, found) {
        const role = aws.roleArn(step.accountId);
        const event = await auditor.createEvent({
          eventId: 'provision',
          severityLevel: 'medium',
          meta: {
            recipe: recipe.name,
            step: step.title,
            action: found.verdict,
            accountId: step.accountId,
            region: step.region,
            ...(role && { role }),
            initiator,
            taskId,
          },
        });
        try {
          const result = await act.call(step, context, found);
          await event.success();
          return result;
        } catch (error) {
          await event.fail({
            error: isError(error) ? toError(error) : new Error(String(error)),
          });
          throw error;
        }
      },
    };
  }

  return { ...recipe, steps: recipe.steps.map(audited) };
}
