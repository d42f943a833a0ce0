import {
  CreateServiceLinkedRoleCommand,
  GetRoleCommand,
} from '@aws-sdk/client-iam';
import { isError } from '@backstage/errors';
import type { Step } from '../engine';

const ROLE = 'AWSServiceRoleForAppMesh';

/**
 * S12: the role with which App Mesh resolves Cloud Map endpoints. Only CreateMesh makes it by itself, and
 * a consumer never calls that; without it endpoints are silently missing.
 */
export function serviceLinkedRoleStep(where: {
  accountId: string;
  region: string;
}): Step {
  return {
    id: 'service-linked-role',
    title: `create the service-linked role ${ROLE}`,
    ...where,
    after: [],
    async observe(context) {
      const { iam } = await context.aws.forAccount(where);
      try {
        await iam.send(new GetRoleCommand({ RoleName: ROLE }), {
          abortSignal: context.signal,
        });
        return { verdict: 'nothing-to-do' };
      } catch (error) {
        if (isError(error) && error.name === 'NotFoundError') {
          return { verdict: 'create' };
        }
        throw error;
      }
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
