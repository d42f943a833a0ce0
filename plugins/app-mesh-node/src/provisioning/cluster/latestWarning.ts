import type { CoreV1Event } from '@kubernetes/client-node';
import type { ClusterClient } from '../../clusters';

/**
 * The message of the last Warning event about an object, which is where the App Mesh controller and the
 * workload controllers say why they do not get on.
 *
 * @param about - name and kinds of the objects; a prefix match on the name, as ReplicaSets carry their
 * Deployment's name
 */
export async function latestWarning(
  client: ClusterClient,
  about: { kinds: string[]; namespace?: string; name: string },
): Promise<string | undefined> {
  const events = await client.list<CoreV1Event>({
    apiVersion: 'v1',
    kind: 'Event',
    namespace: about.namespace ?? 'default',
  });
  const time = (event: CoreV1Event) =>
    new Date(
      event.lastTimestamp ??
        event.eventTime ??
        event.metadata.creationTimestamp ??
        0,
    ).getTime();
  return events
    .filter(
      event =>
        event.type === 'Warning' &&
        about.kinds.includes(event.involvedObject.kind ?? '') &&
        (event.involvedObject.name === about.name ||
          event.involvedObject.name?.startsWith(`${about.name}-`)),
    )
    .sort((a, b) => time(b) - time(a))[0]?.message;
}
