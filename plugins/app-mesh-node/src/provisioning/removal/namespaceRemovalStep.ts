import {
  CLUSTER_LABEL_MANAGED_BY,
  CLUSTER_MANAGED_BY,
} from '@crossmesh/plugin-app-mesh-common';
import type { ClusterClient } from '../../clusters';
import { clusterOf, type ClusterResource } from '../cluster';
import type { Step } from '../engine';
import { isEmptyNamespace } from './isEmptyNamespace';
import { listMeshNamespaces } from './listMeshNamespaces';
import { removalStep } from './removalStep';
import type { MeshPlace, Removable } from './types';

async function release(
  client: ClusterClient,
  name: string,
  ours: boolean,
): Promise<void> {
  const reference = { apiVersion: 'v1', kind: 'Namespace', name };
  if (ours && (await isEmptyNamespace(client, name))) {
    await client.delete(reference);
    return;
  }
  const labels: Record<string, unknown> = {
    mesh: null,
    'appmesh.k8s.aws/sidecarInjectorWebhook': null,
  };
  // A merge patch deletes a label by null, which the client's type has no word for.
  await client.merge({
    apiVersion: reference.apiVersion,
    kind: reference.kind,
    metadata: { name, labels: labels as Record<string, string> },
  });
}

function removable(
  client: ClusterClient,
  { metadata }: ClusterResource,
): Removable {
  const name = metadata?.name ?? '';
  const ours =
    metadata?.labels?.[CLUSTER_LABEL_MANAGED_BY] === CLUSTER_MANAGED_BY;
  return {
    name: `Namespace ${name}`,
    ...(!metadata?.deletionTimestamp && {
      remove: () => release(client, name, ours),
    }),
  };
}

/**
 * Takes a mesh's labels from the namespaces of a cluster, and deletes those that Crossmesh made and that
 * hold nothing any more.
 */
export function namespaceRemovalStep(
  id: string,
  place: MeshPlace,
  after: string[],
): Step {
  return removalStep({
    id,
    what: `the marks of the mesh ${place.mesh.meshName} from its namespaces`,
    where: place.target,
    after,
    async list(context) {
      const client = await clusterOf(context, place.target);
      const namespaces = await listMeshNamespaces(context, place);
      return namespaces.map(namespace => removable(client, namespace));
    },
  });
}
