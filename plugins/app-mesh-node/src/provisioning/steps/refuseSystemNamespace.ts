import { InputError } from '@backstage/errors';

/** Kubernetes keeps the prefix `kube-` for itself; the other is the App Mesh controller's own. */
const SYSTEM = /^(kube-.*|appmesh-system)$/;

/**
 * A namespace that clusters live by becomes no part of a mesh: its pods would wait for an Envoy that waits
 * for them, and what lies there gives power over the cluster.
 *
 * @throws InputError for such a namespace
 */
export function refuseSystemNamespace(namespace: string): void {
  if (SYSTEM.test(namespace)) {
    throw new InputError(
      `The namespace ${namespace} belongs to the cluster itself and cannot become part of a mesh; choose another namespace.`,
    );
  }
}
