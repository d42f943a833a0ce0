import type { KubernetesObject } from '@kubernetes/client-node';

/** A Kubernetes label selector. */
export interface LabelSelector {
  matchLabels?: Record<string, string>;
  matchExpressions?: { key: string; operator: string; values?: string[] }[];
}

/** A custom resource of the group `appmesh.k8s.aws`, as far as it is read. */
export interface AppMeshObject extends KubernetesObject {
  spec?: { podSelector?: LabelSelector };
  status?: {
    meshARN?: string;
    virtualNodeARN?: string;
    virtualServiceARN?: string;
    virtualRouterARN?: string;
    virtualGatewayARN?: string;
    gatewayRouteARN?: string;
    observedGeneration?: number;
    conditions?: { type?: string; status?: string }[];
  };
}

/** A pod, as far as it is read. */
export interface PodObject extends KubernetesObject {
  status?: {
    phase?: string;
    conditions?: { type?: string; status?: string }[];
  };
}
