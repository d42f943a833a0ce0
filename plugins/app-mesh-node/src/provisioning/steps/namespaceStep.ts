import {
  CLUSTER_LABEL_MANAGED_BY,
  CLUSTER_MANAGED_BY,
} from '@crossmesh/plugin-app-mesh-common';
import {
  clusterOf,
  findDifferences,
  type ClusterResource,
  type ClusterTarget,
} from '../cluster';
import type { Step } from '../engine';
import { place } from '../engine';
import { refuseSystemNamespace } from './refuseSystemNamespace';

/** The label by which Crossmesh's Mesh resources select namespaces. */
const MESH_LABEL = 'mesh';
const INJECTOR_LABEL = 'appmesh.k8s.aws/sidecarInjectorWebhook';

/**
 * S7: a namespace with both labels. Without the first the webhook refuses the mesh's resources; without
 * the second pods run without Envoy, and nobody says so.
 *
 * @throws InputError for a namespace of the cluster itself
 */
export function namespaceStep(options: {
  target: ClusterTarget;
  meshName: string;
  namespace: string;
  after: string[];
}): Step {
  const { target, meshName, namespace, after } = options;
  refuseSystemNamespace(namespace);
  const reference = { apiVersion: 'v1', kind: 'Namespace', name: namespace };
  const labels = { [MESH_LABEL]: meshName, [INJECTOR_LABEL]: 'enabled' };
  const created: ClusterResource = {
    apiVersion: reference.apiVersion,
    kind: reference.kind,
    metadata: {
      name: namespace,
      labels: { ...labels, [CLUSTER_LABEL_MANAGED_BY]: CLUSTER_MANAGED_BY },
    },
  };
  return {
    id: `namespace-${namespace}`,
    title: `label the namespace ${namespace} for the mesh ${meshName}`,
    done: `labelled the namespace ${namespace} for the mesh ${meshName}`,
    accountId: target.accountId,
    region: target.region,
    unbudgeted: true,
    cluster: target.cluster,
    after,
    async observe(context) {
      const client = await clusterOf(context, target);
      const found = await client.read<ClusterResource>(reference);
      if (!found) {
        return { verdict: 'create' };
      }
      if (found.metadata?.deletionTimestamp) {
        return { verdict: 'wait', reason: 'the namespace is being deleted' };
      }
      const actual = found.metadata?.labels ?? {};
      const other = actual[MESH_LABEL];
      if (other !== undefined && other !== meshName) {
        return {
          verdict: 'blocked',
          reason: `The namespace ${namespace} in cluster ${
            client.cluster.name
          } of ${place(
            context.accounts,
            target,
          )} belongs to the mesh ${other}; choose another namespace, or remove its label "${MESH_LABEL}".`,
        };
      }
      const changes = findDifferences(
        { labels },
        { labels: actual },
        'metadata',
      );
      return changes.length > 0
        ? { verdict: 'change', differences: changes }
        : { verdict: 'nothing-to-do' };
    },
    async act(context, found) {
      const client = await clusterOf(context, target);
      const object: ClusterResource = {
        apiVersion: reference.apiVersion,
        kind: reference.kind,
        metadata: { name: namespace, labels },
      };
      if (found.verdict === 'create') {
        await client.create(created);
      } else {
        await client.merge(object);
      }
    },
    manifest: async () => created,
  };
}
