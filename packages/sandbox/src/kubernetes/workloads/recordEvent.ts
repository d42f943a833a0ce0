import { now, type KubernetesObject } from '../objects';
import { eventNameOf } from './eventNameOf';
import { typeOf } from './typeOf';
import type { WorkloadEnvironment } from './types';

/** Writes an Event about an object; the same one again counts up. */
export function recordEvent(
  environment: Pick<WorkloadEnvironment, 'api' | 'store' | 'registry'>,
  object: KubernetesObject,
  event: {
    type: 'Normal' | 'Warning';
    reason: string;
    message: string;
    component: string;
  },
): void {
  const { api, store, registry } = environment;
  const { type, reason, message, component } = event;
  const { name, uid, resourceVersion } = object.metadata;
  // Events of cluster-scoped objects are kept in `default`, as client-go does.
  const namespace = object.metadata.namespace ?? 'default';
  const events = typeOf(registry, 'v1', 'Event');
  const options = { manager: component };
  const lastTimestamp = now();
  const eventName = eventNameOf(object, event);
  const same = store.get('/events', namespace, eventName);
  if (same) {
    api.update(
      { type: events, namespace, name: eventName },
      { ...same, count: Number(same.count) + 1, lastTimestamp },
      undefined,
      options,
    );
    return;
  }
  const found = store.get('/namespaces', undefined, namespace);
  if (!found || found.metadata.deletionTimestamp) {
    return;
  }
  api.create(
    events,
    namespace,
    {
      apiVersion: 'v1',
      kind: 'Event',
      metadata: { name: eventName },
      involvedObject: {
        apiVersion: object.apiVersion,
        kind: object.kind,
        name,
        uid,
        resourceVersion,
        ...(object.metadata.namespace && { namespace }),
      },
      type,
      reason,
      message,
      count: 1,
      firstTimestamp: lastTimestamp,
      lastTimestamp,
      source: { component },
      reportingComponent: component,
      reportingInstance: '',
    } as unknown as KubernetesObject,
    options,
  );
}
