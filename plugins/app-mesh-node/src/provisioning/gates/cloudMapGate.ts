import { NotFoundError } from '@backstage/errors';
import { findNamespace } from '../aws';
import { place, type Gate } from '../engine';

/** The Cloud Map namespace exists in the account of the virtual node, the only one that counts. */
export function cloudMapGate(where: {
  accountId: string;
  region: string;
  name: string;
}): Gate {
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
          )}; create it with app-mesh:mesh:join, or choose DNS discovery.`,
        );
      }
    },
  };
}
