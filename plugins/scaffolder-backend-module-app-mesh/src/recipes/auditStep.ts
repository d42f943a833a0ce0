import type { AuditorService } from '@backstage/backend-plugin-api';
import type {
  AwsClients,
  ProvisioningContext,
} from '@crossmesh/plugin-app-mesh-node';
import { audited } from './audited';

/**
 * What has every write of a recipe leave an audit event `provision-step`: who, by which task, in which
 * account and with which role, did what, and whether it worked.
 */
export function auditStep(options: {
  auditor: AuditorService;
  aws: AwsClients;
  /** Whoever runs the task, as far as credentials tell. */
  initiator: string;
  taskId: string;
}): NonNullable<ProvisioningContext['audit']> {
  const { auditor, aws, initiator, taskId } = options;
  return ({ recipe, step, verdict }, run) => {
    const role = aws.roleArn(step.accountId);
    return audited(
      auditor,
      {
        eventId: 'provision-step',
        severityLevel: 'medium',
        meta: {
          recipe,
          step: step.title,
          verdict,
          accountId: step.accountId,
          region: step.region,
          ...(role && { role }),
          initiator,
          taskId,
        },
      },
      run,
    );
  };
}
