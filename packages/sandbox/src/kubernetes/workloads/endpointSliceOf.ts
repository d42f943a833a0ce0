import type { KubernetesObject } from '../objects';
import { isReady } from './isReady';
import type { Pod, Service } from './workloadTypes';

/** The EndpointSlice of a service, from the pods that it selects. */
export function endpointSliceOf(
  service: Service,
  pods: Pod[],
  ports: { name?: string; port: number; protocol: string }[],
): KubernetesObject {
  const { name, namespace, uid, labels } = service.metadata;
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      name,
      namespace,
      labels: {
        ...labels,
        'endpointslice.kubernetes.io/managed-by':
          'endpointslice-controller.k8s.io',
        'kubernetes.io/service-name': name,
      },
      ownerReferences: [
        {
          apiVersion: 'v1',
          kind: 'Service',
          name,
          uid,
          controller: true,
          blockOwnerDeletion: true,
        },
      ],
    },
    addressType: 'IPv4',
    endpoints: pods.map(pod => {
      const ready = isReady(pod);
      const terminating = pod.metadata.deletionTimestamp !== undefined;
      return {
        addresses: [pod.status?.podIP],
        conditions: { ready, serving: ready, terminating },
        nodeName: pod.spec?.nodeName,
        targetRef: {
          kind: 'Pod',
          namespace,
          name: pod.metadata.name,
          uid: pod.metadata.uid,
        },
      };
    }),
    // The name of a port that has none is the empty string here.
    ports: ports.map(port => ({ name: '', ...port })),
  } as unknown as KubernetesObject;
}
