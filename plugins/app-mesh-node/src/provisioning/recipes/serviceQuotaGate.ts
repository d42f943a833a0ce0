import { clusterOf } from '../cluster';
import type { Gate } from '../engine';
import { quotaGate } from '../gates';
import { awsName, type ServicePlan } from '../service';

/** The mesh has room for a virtual service, a virtual router, and a virtual node in each place. */
export function serviceQuotaGate(service: ServicePlan): Gate {
  const { backends, elsewhere, mesh, serviceName, target } = service;
  return quotaGate({
    mesh,
    accountId: target.accountId,
    backends: { of: serviceName, count: backends.length },
    async wanted(context) {
      const [home, ...others] = await Promise.all(
        [service, ...elsewhere].map(async place => {
          const { cluster } = await clusterOf(context, place.target);
          return awsName(place, cluster.name);
        }),
      );
      return [
        { kind: 'virtualService', names: [serviceName] },
        { kind: 'virtualRouter', names: [home] },
        { kind: 'virtualNode', names: [home, ...others] },
      ];
    },
  });
}
