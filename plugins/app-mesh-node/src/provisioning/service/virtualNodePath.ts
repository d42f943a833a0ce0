import { awsName } from './awsName';
import type { ServicePlan } from './types';

/** How Envoys name their virtual node: `mesh/NAME[@OWNER]/virtualNode/NAME`. */
export function virtualNodePath(service: ServicePlan, cluster: string): string {
  const { meshName, meshOwner } = service.mesh;
  const mesh =
    meshOwner === service.target.accountId
      ? meshName
      : `${meshName}@${meshOwner}`;
  return `mesh/${mesh}/virtualNode/${awsName(service, cluster)}`;
}
