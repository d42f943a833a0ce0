import type { Fault, FaultEffect } from '@crossmesh/sandbox';
import type { CallPoint, Disturbance } from './types';

/** Not of the person's doing: the controllers of the clusters. */
const CONTROLLER = 'appmesh-controller';

function failure({ call }: CallPoint): FaultEffect {
  return {
    kind: 'error',
    status: 500,
    code:
      call.plane === 'kubernetes'
        ? 'InternalError'
        : 'InternalServerErrorException',
    message: 'An internal error occurred.',
  };
}

/** The sandbox's fault that disturbs the call. */
export function faultOf(
  point: CallPoint,
  disturbance: Disturbance,
): Omit<Fault, 'id'> {
  const { plane, accountId, cluster, service, operation, path } = point.call;
  const match: Fault['match'] =
    plane === 'aws'
      ? { plane, accountId, service, operation, notPrincipal: CONTROLLER }
      : {
          plane,
          cluster,
          operation,
          pathPrefix: path.split('?')[0],
          notPrincipal: CONTROLLER,
        };
  const skip = point.nth;
  switch (disturbance) {
    case 'fails-once':
      return { match, skip, times: 1, effect: failure(point) };
    case 'fails-for-good':
      return { match, skip, effect: failure(point) };
    case 'throttled':
      return { match, skip, times: 2, effect: { kind: 'throttle' } };
    default:
      return { match, skip, times: 1, effect: { kind: 'drop-after-write' } };
  }
}
