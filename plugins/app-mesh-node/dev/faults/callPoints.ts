import type { LoggedRequest } from '@crossmesh/sandbox';
import type { CallPoint } from './types';

/**
 * Every remote call of a run as the n-th of its like. Steps run side by side, so a call's position in the
 * whole differs from run to run, its position among its like hardly does.
 */
export function callPoints(requests: LoggedRequest[]): CallPoint[] {
  const seen = new Map<string, number>();
  return requests.map(request => {
    const { plane, accountId, cluster, service, operation, path } = request;
    const call = {
      plane,
      accountId,
      cluster,
      service,
      operation,
      path,
    };
    // An AWS path may hold what differs from run to run, such as a generated id.
    const key =
      plane === 'aws'
        ? `${accountId} ${service} ${operation}`
        : `${cluster} ${operation} ${path.split('?')[0]}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return { call, nth };
  });
}
