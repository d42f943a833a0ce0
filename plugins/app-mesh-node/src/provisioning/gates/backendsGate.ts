import type { Gate } from '../engine';
import { calleePort, resolveBackend, type ServicePlan } from '../service';

/** Every callee exists in this mesh, under the ARN that was given, and can be called. */
export function backendsGate(
  service: Pick<ServicePlan, 'backends' | 'mesh' | 'target'>,
): Gate {
  const { backends, mesh, target } = service;
  return {
    id: 'backends',
    title: 'every backend exists in the mesh',
    accountId: target.accountId,
    region: mesh.region,
    async check(context) {
      const { accountId } = target;
      for (const backend of backends) {
        const { name } = await resolveBackend(context, {
          mesh,
          accountId,
          backend,
        });
        await calleePort(context, { mesh, accountId, name });
      }
    },
  };
}
