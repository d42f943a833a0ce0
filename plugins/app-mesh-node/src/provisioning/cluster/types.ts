import type { KubernetesObject } from '@kubernetes/client-node';

/**
 * Any object of the API server, with a spec and a status that only its kind can tell.
 *
 * @public
 */
export interface ClusterResource extends KubernetesObject {
  spec?: Record<string, unknown>;
  status?: Record<string, unknown>;
  data?: Record<string, string>;
}

export const APP_MESH_API = 'appmesh.k8s.aws/v1beta2';
