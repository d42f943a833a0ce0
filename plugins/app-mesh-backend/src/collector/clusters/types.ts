import type {
  AnyMeshResource,
  ClusterObject,
} from '@crossmesh/plugin-app-mesh-common';
import type { KubernetesObject } from '@kubernetes/client-node';
import type { AppMeshObjectKind } from './kinds';

/** A Kubernetes label selector. */
export interface LabelSelector {
  matchLabels?: Record<string, string>;
  matchExpressions?: { key: string; operator: string; values?: string[] }[];
}

/** A reference from one custom resource to another. */
export interface ObjectRef {
  namespace?: string;
  name?: string;
}

/** A custom resource of the group `appmesh.k8s.aws`, as far as it is read. */
export interface AppMeshObject extends KubernetesObject {
  spec?: {
    podSelector?: LabelSelector;
    awsName?: string;
    virtualGatewayRef?: ObjectRef;
    backendGroups?: unknown[];
    routes?: { name?: string }[];
  };
  status?: {
    meshARN?: string;
    virtualNodeARN?: string;
    virtualServiceARN?: string;
    virtualRouterARN?: string;
    virtualGatewayARN?: string;
    gatewayRouteARN?: string;
    /** A virtual router's routes, by name. */
    routeARNs?: Record<string, string>;
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

/** What a cluster holds of meshes. */
export interface ClusterContents {
  objects: Record<AppMeshObjectKind, AppMeshObject[]>;
  pods: PodObject[];
}

/** An App Mesh resource as the cluster of its own account tells it. */
export type ClusterResource = Pick<
  AnyMeshResource,
  'kind' | 'arn' | 'name' | 'parentName' | 'spec'
>;

/** What a cluster tells, by ARN. */
export interface ClusterReading {
  /** What stands for a resource. */
  objects: Map<string, ClusterObject>;
  /**
   * What the custom resource of a resource of the cluster's own account asks for; undefined where that cannot be told in
   * App Mesh's terms.
   */
  declared: Map<string, AnyMeshResource['spec'] | undefined>;
  /** What the resource is, where the controller has reconciled it and may do so. */
  resources: Map<string, ClusterResource>;
}
