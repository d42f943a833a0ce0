import { now, type KubernetesObject } from '../objects';
import type { StoreEvent } from '../store';
import { typeOf } from './typeOf';
import type { WorkloadController, WorkloadEnvironment } from './types';
import type { Pod } from './workloadTypes';

const OPTIONS = { manager: 'kubelet' };
/** Overrides, in milliseconds, how long a pod takes to become ready. */
const START_DELAY = 'sandbox.crossmesh.io/start-delay';

function conditions(ready: boolean) {
  const lastTransitionTime = now();
  return ['PodScheduled', 'Initialized', 'ContainersReady', 'Ready'].map(
    type => ({
      type,
      status: ready || !type.endsWith('Ready') ? 'True' : 'False',
      lastTransitionTime,
    }),
  );
}

/** Schedules pods and makes them ready after a while; what the scheduler and the kubelet do. */
export class PodLifecycle implements WorkloadController {
  readonly #environment: WorkloadEnvironment;
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(environment: WorkloadEnvironment) {
    this.#environment = environment;
  }

  handle({ resource, type, object }: StoreEvent): void {
    if (resource !== '/pods') {
      return;
    }
    const { uid } = object.metadata;
    if (type === 'DELETED') {
      clearTimeout(this.#timers.get(uid));
      this.#timers.delete(uid);
    } else if (type === 'ADDED') {
      this.#start(object as Pod);
    }
  }

  stop(): void {
    for (const timer of this.#timers.values()) {
      clearTimeout(timer);
    }
  }

  #start({ metadata }: Pod) {
    const { podStartDelay, store } = this.#environment;
    const { uid, namespace, name, annotations } = metadata;
    const delay = Number(annotations?.[START_DELAY] ?? podStartDelay);
    const node = store.list('/nodes')[0]?.metadata.name;
    const type = typeOf(this.#environment.registry, 'v1', 'Pod');
    const live = this.#environment.api.find({ type, namespace, name });
    // A pod that is ready has been started before it was saved.
    if (!live || live.status?.phase === 'Running') {
      return;
    }
    this.#environment.api.update(
      { type, namespace, name },
      { ...live, spec: { ...live.spec, nodeName: node } },
      undefined,
      { manager: 'kube-scheduler' },
    );
    this.#setStatus(metadata, false);
    if (delay > 0) {
      const timer = setTimeout(() => this.#setStatus(metadata, true), delay);
      this.#timers.set(uid, timer);
    } else {
      this.#setStatus(metadata, true);
    }
  }

  #setStatus(
    { uid, namespace, name }: KubernetesObject['metadata'],
    ready: boolean,
  ) {
    const { api, registry } = this.#environment;
    const type = typeOf(registry, 'v1', 'Pod');
    const pod = api.find({ type, namespace, name }) as Pod | undefined;
    if (!pod?.spec || pod.metadata.uid !== uid) {
      return;
    }
    this.#timers.delete(uid);
    const podIP = ready ? this.#environment.addresses.nextPod() : undefined;
    const startedAt = now();
    const status = {
      ...pod.status,
      phase: ready ? 'Running' : 'Pending',
      conditions: conditions(ready),
      hostIP: '10.0.0.10',
      ...(podIP && { podIP, podIPs: [{ ip: podIP }] }),
      startTime: pod.status?.startTime ?? startedAt,
      containerStatuses: pod.spec.containers.map(
        ({ name: container, image }) => ({
          name: container,
          image,
          imageID: '',
          ready,
          started: ready,
          restartCount: 0,
          state: ready
            ? { running: { startedAt } }
            : { waiting: { reason: 'ContainerCreating' } },
        }),
      ),
    };
    api.update(
      { type, namespace, name },
      { ...pod, status },
      'status',
      OPTIONS,
    );
  }
}
