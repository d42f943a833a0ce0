import {
  getPath,
  isFields,
  type Fields,
  type KubernetesObject,
} from '../objects';
import { age } from './age';

export interface Column {
  name: string;
  type: string;
  format?: string;
  description?: string;
  priority?: number;
  value(object: KubernetesObject): unknown;
}

function column(
  name: string,
  value: (object: KubernetesObject) => unknown,
  more: Partial<Column> = {},
): Column {
  return { name, type: 'string', value, ...more };
}

/** Shown by `kubectl get -o wide` alone. */
const WIDE = { priority: 1 };
const AGE = column('Age', ({ metadata }) => age(metadata.creationTimestamp));

function itemsAt(object: KubernetesObject, path: string) {
  const items = getPath(object, path);
  return Array.isArray(items) ? items.filter(isFields) : [];
}

function count(object: KubernetesObject, path: string): number {
  return Number(getPath(object, path) ?? 0);
}

function podStatus(pod: KubernetesObject): unknown {
  return pod.metadata.deletionTimestamp ? 'Terminating' : pod.status?.phase;
}

function externalAddress(service: KubernetesObject): string {
  const [ingress] = itemsAt(service, 'status.loadBalancer.ingress');
  if (service.spec?.type !== 'LoadBalancer') {
    return '<none>';
  }
  return String(ingress?.hostname ?? ingress?.ip ?? '<pending>');
}

function servicePorts(service: KubernetesObject): string {
  const ports = itemsAt(service, 'spec.ports').map(
    ({ port, nodePort, protocol }) =>
      `${port}${nodePort ? `:${nodePort}` : ''}/${protocol}`,
  );
  return ports.join(',') || '<none>';
}

function endpointAddresses(endpoints: KubernetesObject): string {
  const addresses = itemsAt(endpoints, 'subsets').flatMap(subset => {
    const ports = Array.isArray(subset.ports) ? subset.ports : [];
    const list = Array.isArray(subset.addresses) ? subset.addresses : [];
    return list.flatMap(({ ip }) => ports.map(({ port }) => `${ip}:${port}`));
  });
  return addresses.join(',') || '<none>';
}

function pairs(labels: unknown): string {
  return isFields(labels)
    ? Object.entries(labels)
        .map(pair => pair.join('='))
        .join(',')
    : '<none>';
}

function listed(
  object: KubernetesObject,
  path: string,
  pick: (item: Fields) => unknown,
): string {
  return itemsAt(object, path).map(pick).join(',') || '<unset>';
}

const CONTAINERS = 'spec.template.spec.containers';
const PODS_OF_TEMPLATE = [
  column('Containers', set => listed(set, CONTAINERS, c => c.name), WIDE),
  column('Images', set => listed(set, CONTAINERS, c => c.image), WIDE),
  column(
    'Selector',
    set => pairs(getPath(set, 'spec.selector.matchLabels')),
    WIDE,
  ),
];

/** The columns of `kubectl get` after the name, by the key under which the type is stored. */
export const builtInColumns: Record<string, Column[] | undefined> = {
  '/namespaces': [column('Status', ({ status }) => status?.phase), AGE],
  '/pods': [
    column('Ready', pod => {
      const statuses = itemsAt(pod, 'status.containerStatuses');
      const total = itemsAt(pod, 'spec.containers').length;
      return `${statuses.filter(({ ready }) => ready).length}/${total}`;
    }),
    column('Status', podStatus),
    column('Restarts', () => '0'),
    AGE,
    column('IP', pod => pod.status?.podIP ?? '<none>', WIDE),
    column('Node', pod => pod.spec?.nodeName ?? '<none>', WIDE),
  ],
  '/services': [
    column('Type', ({ spec }) => spec?.type),
    column('Cluster-IP', ({ spec }) => spec?.clusterIP ?? '<none>'),
    column('External-IP', externalAddress),
    column('Port(s)', servicePorts),
    AGE,
    column('Selector', ({ spec }) => pairs(spec?.selector), WIDE),
  ],
  '/endpoints': [column('Endpoints', endpointAddresses), AGE],
  '/configmaps': [
    column('Data', ({ data }) =>
      isFields(data) ? Object.keys(data).length : 0,
    ),
    AGE,
  ],
  '/secrets': [
    column('Type', ({ type }) => type),
    column('Data', ({ data }) =>
      isFields(data) ? Object.keys(data).length : 0,
    ),
    AGE,
  ],
  '/serviceaccounts': [
    column('Secrets', ({ secrets }) =>
      Array.isArray(secrets) ? secrets.length : 0,
    ),
    AGE,
  ],
  '/nodes': [
    column('Status', ({ spec }) =>
      spec?.unschedulable ? 'Ready,SchedulingDisabled' : 'Ready',
    ),
    column('Roles', () => '<none>'),
    AGE,
    column('Version', node => getPath(node, 'status.nodeInfo.kubeletVersion')),
  ],
  '/events': [
    column('Last Seen', event => age(String(event.lastTimestamp))),
    column('Type', ({ type }) => type),
    column('Reason', ({ reason }) => reason),
    column('Object', event => {
      const kind = String(getPath(event, 'involvedObject.kind')).toLowerCase();
      return `${kind}/${getPath(event, 'involvedObject.name')}`;
    }),
    column('Message', ({ message }) => message),
  ],
  'apps/deployments': [
    column(
      'Ready',
      object =>
        `${count(object, 'status.readyReplicas')}/${count(
          object,
          'spec.replicas',
        )}`,
    ),
    column('Up-to-date', object => count(object, 'status.updatedReplicas')),
    column('Available', object => count(object, 'status.availableReplicas')),
    AGE,
    ...PODS_OF_TEMPLATE,
  ],
  'apps/replicasets': [
    column('Desired', object => count(object, 'spec.replicas')),
    column('Current', object => count(object, 'status.replicas')),
    column('Ready', object => count(object, 'status.readyReplicas')),
    AGE,
    ...PODS_OF_TEMPLATE,
  ],
  'discovery.k8s.io/endpointslices': [
    column('AddressType', ({ addressType }) => addressType),
    column('Ports', slice => listed(slice, 'ports', ({ port }) => port)),
    column('Endpoints', slice =>
      listed(slice, 'endpoints', ({ addresses }) => addresses),
    ),
    AGE,
  ],
  'apiextensions.k8s.io/customresourcedefinitions': [
    column('Created At', ({ metadata }) => metadata.creationTimestamp),
  ],
};
