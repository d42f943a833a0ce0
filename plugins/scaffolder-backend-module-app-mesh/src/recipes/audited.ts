import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { withRequestIds } from '@crossmesh/plugin-app-mesh-node';

/**
 * Does something between the two halves of an audit event, the second of which tells the AWS request ids of
 * its writes. What cannot be recorded is not done.
 */
export async function audited<T>(
  auditor: AuditorService,
  options: AuditorServiceCreateEventOptions,
  run: () => Promise<T>,
): Promise<T> {
  const awsRequestIds: string[] = [];
  const told = () =>
    awsRequestIds.length > 0 ? { meta: { awsRequestIds } } : {};
  const event = await auditor.createEvent(options);
  try {
    const result = await withRequestIds(awsRequestIds, run);
    await event.success(told());
    return result;
  } catch (error) {
    await event.fail({ error: toError(error), ...told() });
    throw error;
  }
}
