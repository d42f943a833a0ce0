import type { ResourceType } from './types';

interface Options {
  short?: string[];
  cluster?: boolean;
  status?: boolean;
  scale?: boolean;
  all?: boolean;
  fields?: string[];
  plural?: string;
}

function pluralOf(kind: string): string {
  const lower = kind.toLowerCase();
  if (lower.endsWith('s')) {
    return lower === 'endpoints' ? lower : `${lower}es`;
  }
  return lower.endsWith('y') ? `${lower.slice(0, -1)}ies` : `${lower}s`;
}

function define(
  groupVersion: string,
  kind: string,
  options: Options = {},
): ResourceType {
  const [version, group = ''] = groupVersion.split('/').reverse();
  return {
    group,
    version,
    kind,
    listKind: `${kind}List`,
    plural: options.plural ?? pluralOf(kind),
    singular: kind.toLowerCase(),
    shortNames: options.short ?? [],
    categories: options.all ? ['all'] : [],
    namespaced: !options.cluster,
    hasStatus: options.status ?? false,
    hasScale: options.scale ?? false,
    hasGeneration: group !== '' && (options.status ?? false),
    selectableFields: options.fields ?? [],
  };
}

const EVENT_FIELDS = [
  'involvedObject.kind',
  'involvedObject.namespace',
  'involvedObject.name',
  'involvedObject.uid',
  'involvedObject.apiVersion',
  'involvedObject.resourceVersion',
  'involvedObject.fieldPath',
  'reason',
  'reportingComponent',
  'source',
  'type',
];
const POD_FIELDS = [
  'spec.nodeName',
  'spec.restartPolicy',
  'spec.serviceAccountName',
  'status.phase',
  'status.podIP',
];
const RBAC = 'rbac.authorization.k8s.io/v1';

/** The types that every cluster knows. */
export const builtInResources: ResourceType[] = [
  define('v1', 'Namespace', {
    cluster: true,
    short: ['ns'],
    status: true,
    fields: ['status.phase'],
  }),
  define('v1', 'Pod', {
    short: ['po'],
    status: true,
    all: true,
    fields: POD_FIELDS,
  }),
  define('v1', 'Service', {
    short: ['svc'],
    status: true,
    all: true,
    fields: ['spec.clusterIP', 'spec.type'],
  }),
  define('v1', 'Endpoints', { short: ['ep'] }),
  define('v1', 'ConfigMap', { short: ['cm'] }),
  define('v1', 'Secret', { fields: ['type'] }),
  define('v1', 'ServiceAccount', { short: ['sa'] }),
  define('v1', 'Event', { short: ['ev'], fields: EVENT_FIELDS }),
  define('v1', 'Node', {
    cluster: true,
    short: ['no'],
    status: true,
    fields: ['spec.unschedulable'],
  }),
  define('v1', 'LimitRange', { short: ['limits'] }),
  define('v1', 'ResourceQuota', { short: ['quota'], status: true }),
  define('apps/v1', 'Deployment', {
    short: ['deploy'],
    status: true,
    scale: true,
    all: true,
  }),
  define('apps/v1', 'ReplicaSet', {
    short: ['rs'],
    status: true,
    scale: true,
    all: true,
  }),
  define('apps/v1', 'StatefulSet', { short: ['sts'], status: true, all: true }),
  define('apps/v1', 'DaemonSet', { short: ['ds'], status: true, all: true }),
  define('batch/v1', 'Job', { status: true, all: true }),
  define('batch/v1', 'CronJob', { short: ['cj'], status: true, all: true }),
  define('autoscaling/v1', 'HorizontalPodAutoscaler', {
    short: ['hpa'],
    status: true,
    all: true,
  }),
  define('autoscaling/v2', 'HorizontalPodAutoscaler', {
    short: ['hpa'],
    status: true,
    all: true,
  }),
  define('networking.k8s.io/v1', 'Ingress', { short: ['ing'], status: true }),
  define('networking.k8s.io/v1', 'NetworkPolicy', { short: ['netpol'] }),
  define('policy/v1', 'PodDisruptionBudget', { short: ['pdb'], status: true }),
  define('discovery.k8s.io/v1', 'EndpointSlice'),
  define('coordination.k8s.io/v1', 'Lease'),
  define(RBAC, 'Role'),
  define(RBAC, 'RoleBinding'),
  define(RBAC, 'ClusterRole', { cluster: true }),
  define(RBAC, 'ClusterRoleBinding', { cluster: true }),
  define('admissionregistration.k8s.io/v1', 'MutatingWebhookConfiguration', {
    cluster: true,
  }),
  define('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', {
    cluster: true,
  }),
  define('apiextensions.k8s.io/v1', 'CustomResourceDefinition', {
    cluster: true,
    short: ['crd', 'crds'],
    status: true,
  }),
];
