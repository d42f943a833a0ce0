import { CreateServiceLinkedRoleCommand } from '@aws-sdk/client-iam';
import { SERVICE_LINKED_ROLE, hasServiceLinkedRole } from '../aws';
import type { Step } from '../engine';

/**
 * S12: the role with which App Mesh resolves Cloud Map endpoints. Only CreateMesh makes it by itself, and
 * a consumer never calls that; without it endpoints are silently missing.
 */
export function serviceLinkedRoleStep(where: {
  accountId: string;
  region: string;
}): Step {
  const { accountId, region } = where;
  return {
    id: 'service-linked-role',
    title: `create the service-linked role ${SERVICE_LINKED_ROLE}`,
    done: `created the service-linked role ${SERVICE_LINKED_ROLE}`,
    accountId,
    region,
    after: [],
    async observe(context) {
      return (await hasServiceLinkedRole(context, where))
        ? { verdict: 'nothing-to-do' }
        : { verdict: 'create' };
    },
    async act(context) {
      const { iam } = await context.aws.forAccount(where);
      await iam.send(
        new CreateServiceLinkedRoleCommand({
          AWSServiceName: 'appmesh.amazonaws.com',
        }),
        { abortSignal: context.signal },
      );
    },
  };
}
