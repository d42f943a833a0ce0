import type { KubernetesObject } from '../../kubernetes';
import { APP_MESH_GROUP, APP_MESH_VERSION } from '../crds';

export const CONTROLLER_NAMESPACE = 'appmesh-system';
export const WEBHOOK_SERVICE = {
  namespace: CONTROLLER_NAMESPACE,
  name: 'appmesh-controller-webhook-service',
};
export const POD_PATH = '/mutate-v1-pod';
export const INJECTION_LABEL = 'appmesh.k8s.aws/sidecarInjectorWebhook';

const PLURALS: Record<string, string> = {
  Mesh: 'meshes',
  VirtualNode: 'virtualnodes',
  VirtualRouter: 'virtualrouters',
  VirtualService: 'virtualservices',
  VirtualGateway: 'virtualgateways',
  GatewayRoute: 'gatewayroutes',
  BackendGroup: 'backendgroups',
};

export function pathOf(verb: 'mutate' | 'validate', kind: string): string {
  return `/${verb}-appmesh-k8s-aws-${APP_MESH_VERSION}-${kind.toLowerCase()}`;
}

function webhookOf(verb: 'mutate' | 'validate', kind: string) {
  return {
    name: `${verb[0]}${kind.toLowerCase()}.${APP_MESH_GROUP}`,
    admissionReviewVersions: ['v1beta1'],
    sideEffects: 'None',
    failurePolicy: 'Fail',
    clientConfig: { service: { ...WEBHOOK_SERVICE, path: pathOf(verb, kind) } },
    rules: [
      {
        apiGroups: [APP_MESH_GROUP],
        apiVersions: [APP_MESH_VERSION],
        operations: ['CREATE', 'UPDATE'],
        resources: [PLURALS[kind]],
      },
    ],
  };
}

const podWebhook = {
  name: `mpod.${APP_MESH_GROUP}`,
  admissionReviewVersions: ['v1beta1'],
  sideEffects: 'NoneOnDryRun',
  failurePolicy: 'Fail',
  clientConfig: { service: { ...WEBHOOK_SERVICE, path: POD_PATH } },
  namespaceSelector: {
    matchExpressions: [
      {
        key: INJECTION_LABEL,
        operator: 'In',
        values: ['enabled', 'disabled'],
      },
    ],
  },
  rules: [
    {
      apiGroups: [''],
      apiVersions: ['v1'],
      operations: ['CREATE'],
      resources: ['pods'],
    },
  ],
};

/** Tells the API server which webhooks to call for what. */
export const webhookConfigurations = (['mutate', 'validate'] as const).map(
  verb => {
    const kind =
      verb === 'mutate'
        ? 'MutatingWebhookConfiguration'
        : 'ValidatingWebhookConfiguration';
    return {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind,
      metadata: { name: 'appmesh-controller-webhook' },
      webhooks: [
        ...Object.keys(PLURALS).map(name => webhookOf(verb, name)),
        ...(verb === 'mutate' ? [podWebhook] : []),
      ],
    } as unknown as KubernetesObject;
  },
);
