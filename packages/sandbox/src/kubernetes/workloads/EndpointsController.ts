import {
  deepEqual,
  matchesLabelSelector,
  type KubernetesObject,
} from '../objects';
import type { StoreEvent } from '../store';
import { endpointSliceOf } from './endpointSliceOf';
import { isReady } from './isReady';
import { typeOf } from './typeOf';
import type { WorkloadController, WorkloadEnvironment } from './types';
import type { Pod, Service } from './workloadTypes';

const OPTIONS = { manager: 'kube-controller-manager' };

/** Keeps the Endpoints and the EndpointSlice of each Service that selects pods. */
export class EndpointsController implements WorkloadController {
  readonly #environment: WorkloadEnvironment;

  constructor(environment: WorkloadEnvironment) {
    this.#environment = environment;
  }

  handle({ resource, type, object, previous }: StoreEvent): void {
    const { store } = this.#environment;
    const { namespace, name } = object.metadata;
    if (resource === '/services') {
      if (type === 'DELETED') {
        this.#remove(namespace, name);
      } else {
        this.#sync(object as Service);
      }
    } else if (resource === '/pods') {
      for (const service of store.list('/services', namespace) as Service[]) {
        const selector = { matchLabels: service.spec?.selector };
        const selected = [object, previous].some(
          pod => pod && matchesLabelSelector(selector, pod.metadata.labels),
        );
        if (service.spec?.selector && selected) {
          this.#sync(service);
        }
      }
    }
  }

  #sync(service: Service) {
    const { api, registry, store } = this.#environment;
    const { metadata, spec } = service;
    const { namespace, name } = metadata;
    const within = store.get('/namespaces', undefined, String(namespace));
    if (!spec?.selector || !within || within.metadata.deletionTimestamp) {
      return;
    }
    const pods = (store.list('/pods', namespace) as Pod[]).filter(
      pod =>
        pod.status?.podIP &&
        matchesLabelSelector(
          { matchLabels: spec.selector },
          pod.metadata.labels,
        ),
    );
    function addresses(ready: boolean) {
      return pods
        .filter(pod => isReady(pod) === ready)
        .map(pod => ({
          ip: pod.status?.podIP,
          nodeName: pod.spec?.nodeName,
          targetRef: {
            kind: 'Pod',
            namespace,
            name: pod.metadata.name,
            uid: pod.metadata.uid,
          },
        }));
    }
    const ports = (spec.ports ?? []).map(
      ({ name: port, targetPort, protocol, port: number }) => ({
        ...(port && { name: port }),
        port: targetPortOf(targetPort ?? number, pods[0]),
        protocol,
      }),
    );
    const [ready, waiting] = [addresses(true), addresses(false)];
    const subsets =
      ready.length + waiting.length === 0
        ? undefined
        : [
            {
              ...(ready.length > 0 && { addresses: ready }),
              ...(waiting.length > 0 && { notReadyAddresses: waiting }),
              ports,
            },
          ];
    const type = typeOf(registry, 'v1', 'Endpoints');
    const known = api.find({ type, namespace, name: String(name) });
    const object = {
      apiVersion: 'v1',
      kind: 'Endpoints',
      metadata: {
        ...known?.metadata,
        name,
        namespace,
        labels: metadata.labels,
      },
      ...(subsets && { subsets }),
    } as unknown as KubernetesObject;
    if (!known) {
      api.create(type, namespace, object, OPTIONS);
    } else if (!deepEqual(known.subsets, subsets)) {
      api.update({ type, namespace, name }, object, undefined, OPTIONS);
    }
    this.#syncSlice(endpointSliceOf(service, pods, ports));
  }

  #syncSlice(slice: KubernetesObject) {
    const { api, registry } = this.#environment;
    const type = typeOf(registry, slice.apiVersion, slice.kind);
    const { namespace, name } = slice.metadata;
    const known = api.find({ type, namespace, name });
    if (!known) {
      api.create(type, namespace, slice, OPTIONS);
    } else if (
      !deepEqual(known.endpoints, slice.endpoints) ||
      !deepEqual(known.ports, slice.ports)
    ) {
      api.update(
        { type, namespace, name },
        { ...slice, metadata: { ...known.metadata, ...slice.metadata } },
        undefined,
        OPTIONS,
      );
    }
  }

  #remove(namespace: string | undefined, name: string) {
    const { api, registry } = this.#environment;
    const type = typeOf(registry, 'v1', 'Endpoints');
    if (api.find({ type, namespace, name })) {
      api.delete({ type, namespace, name });
    }
  }
}

function targetPortOf(target: number | string, pod: Pod | undefined): number {
  if (typeof target === 'number') {
    return target;
  }
  const named = pod?.spec?.containers
    .flatMap(({ ports }) => ports ?? [])
    .find(({ name }) => name === target);
  return named?.containerPort ?? 0;
}
