import { NotFoundError } from '@backstage/errors';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import {
  SERVICE_LINKED_ROLE,
  findNamespace,
  hasServiceLinkedRole,
} from '../aws';
import { place, type Gate } from '../engine';

/** The Cloud Map namespace and the role to read it exist in the virtual node's account, which counts. */
export function cloudMapGate(
  mesh: MeshId,
  where: { accountId: string; region: string; name: string },
): Gate {
  const action = `app-mesh:mesh:${
    where.accountId === mesh.meshOwner ? 'create' : 'join'
  }`;
  return {
    id: 'cloud-map-namespace',
    title: `the Cloud Map namespace ${where.name} exists`,
    accountId: where.accountId,
    region: where.region,
    async check(context) {
      if (!(await findNamespace(context, where))) {
        throw new NotFoundError(
          `There is no Cloud Map namespace ${where.name} in ${place(
            context.accounts,
            where,
          )}; create it with ${action} and its input cloudMapNamespace, or choose DNS discovery.`,
        );
      }
      if (!(await hasServiceLinkedRole(context, where))) {
        throw new NotFoundError(
          `The role ${SERVICE_LINKED_ROLE}, without which App Mesh finds no endpoints in Cloud Map, is missing in ${place(
            context.accounts,
            where,
          )}; create it with ${action}, or choose DNS discovery.`,
        );
      }
    },
  };
}
