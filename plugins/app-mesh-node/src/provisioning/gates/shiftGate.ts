import { ConflictError } from '@backstage/errors';
import type { Gate } from '../engine';
import { findUnready, readShift, type ShiftPlan } from '../shift';

const FIELD_OF: Readonly<Record<string, string>> = {
  http: 'httpRoute',
  http2: 'http2Route',
  grpc: 'grpcRoute',
  tcp: 'tcpRoute',
};

/** The node that is to get calls exists, speaks the route's protocol, and its pods are ready. */
export function shiftGate(shift: ShiftPlan): Gate {
  const { mesh, target, to } = shift;
  return {
    id: 'shift',
    title: `${to} can take calls`,
    accountId: target.accountId,
    region: mesh.region,
    async check(context) {
      const state = await readShift(context, shift);
      const { field, route } = state;
      const { name, protocol, resourceOwner } = state.to;
      if (!protocol || FIELD_OF[protocol] !== field) {
        throw new ConflictError(
          `The virtual node ${name} of account ${resourceOwner} ${
            protocol ? `speaks ${protocol}` : 'has no listener'
          }, but the route ${route} is one for ${field.replace(
            /Route$/,
            '',
          )}; give both the same protocol.`,
        );
      }
      const unready = await findUnready(context, shift, state.to);
      if (unready) {
        throw new ConflictError(
          `The workload of ${name} in account ${resourceOwner}, ${mesh.region}, is not ready for calls: ${unready}; mend that first.`,
        );
      }
    },
  };
}
