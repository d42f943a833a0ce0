import {
  AdmissionDeniedError,
  matchesLabelSelector,
  type Pod,
} from '../../kubernetes';
import { ReferenceResolver } from '../references';
import type { ResourceReader, VirtualGateway, VirtualNode } from '../resources';
import { envoyContainer } from './envoyContainer';

const ANNOTATION = 'appmesh.k8s.aws/sidecarInjectorWebhook';

function only<T extends VirtualNode | VirtualGateway>(
  candidates: T[],
  pod: Pod,
): T | undefined {
  if (candidates.length > 1) {
    const names = candidates.map(
      ({ metadata }) => `${metadata.namespace}/${metadata.name}`,
    );
    const { namespace, name = '' } = pod.metadata;
    throw new AdmissionDeniedError(
      `found multiple matching ${
        candidates[0].kind
      }s for pod ${namespace}/${name}: ${names.join(',')}`,
    );
  }
  return candidates[0];
}

/** What a pod is after injection; undefined where nothing is to be injected. */
export function injectSidecar(
  reader: ResourceReader,
  pod: Pod,
  account: { accountId: string; region: string },
): Pod | undefined {
  const { namespace, labels, annotations } = pod.metadata;
  const mode =
    annotations?.[ANNOTATION] ?? reader.namespaceLabels(namespace)[ANNOTATION];
  function selects({ spec }: VirtualNode | VirtualGateway): boolean {
    return matchesLabelSelector(spec?.podSelector, labels);
  }
  const node = only(reader.list('VirtualNode', namespace).filter(selects), pod);
  const gateway = only(
    reader.list('VirtualGateway', namespace).filter(selects),
    pod,
  );
  if (node && gateway) {
    throw new AdmissionDeniedError(
      `sidecarInject enabled for both virtualNode ${
        node.metadata.name
      } and virtualGateway ${gateway.metadata.name} on pod ${
        pod.metadata.generateName ?? pod.metadata.name
      }. Please use podSelector on one`,
    );
  }
  if (mode !== 'enabled') {
    return undefined;
  }
  const target = node ?? gateway;
  if (!target) {
    throw new AdmissionDeniedError(
      'sidecarInject enabled but no matching VirtualNode or VirtualGateway found',
    );
  }
  const mesh = denyOnError(() =>
    new ReferenceResolver(reader).mesh(target.spec),
  );
  const envoy = envoyContainer(mesh, target, account);
  // A gateway's pod brings its own Envoy, which is told who it is.
  const containers = gateway
    ? (pod.spec?.containers ?? []).map(container =>
        container.name === 'envoy'
          ? { ...container, env: envoy.env }
          : container,
      )
    : [...(pod.spec?.containers ?? []), envoy];
  const initContainers = gateway
    ? undefined
    : [
        {
          name: 'proxyinit',
          image:
            'public.ecr.aws/appmesh/aws-appmesh-proxy-route-manager:v7-prod',
          securityContext: { capabilities: { add: ['NET_ADMIN'] } },
        },
      ];
  return {
    ...pod,
    spec: {
      ...pod.spec,
      containers,
      ...(initContainers && { initContainers }),
    },
  };
}

function denyOnError<T>(resolve: () => T): T {
  try {
    return resolve();
  } catch (error) {
    throw new AdmissionDeniedError(
      error instanceof Error ? error.message : String(error),
    );
  }
}
