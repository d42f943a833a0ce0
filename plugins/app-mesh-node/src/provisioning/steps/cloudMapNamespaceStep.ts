import { CreateHttpNamespaceCommand } from '@aws-sdk/client-servicediscovery';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import { findNamespace, namespaceDescription } from '../aws';
import type { Step } from '../engine';
import { clientToken } from '../engine';

/** S3: the Cloud Map namespace that the controller registers pods in, and never creates. */
export function cloudMapNamespaceStep(where: {
  accountId: string;
  region: string;
  name: string;
  /** The mesh it is made for. */
  mesh: MeshId;
}): Step {
  const id = 'cloud-map-namespace';
  return {
    id,
    title: `create the Cloud Map namespace ${where.name}`,
    done: `created the Cloud Map namespace ${where.name}`,
    accountId: where.accountId,
    region: where.region,
    after: [],
    async observe(context) {
      return (await findNamespace(context, where))
        ? { verdict: 'nothing-to-do' }
        : { verdict: 'create' };
    },
    async act(context) {
      const { serviceDiscovery } = await context.aws.forAccount(where);
      await serviceDiscovery.send(
        new CreateHttpNamespaceCommand({
          Name: where.name,
          Description: namespaceDescription(where.mesh),
          CreatorRequestId: clientToken(context.taskId, id, where.name),
        }),
        { abortSignal: context.signal },
      );
    },
  };
}
