import {
  CLUSTER_LABEL_MANAGED_BY,
  CLUSTER_MANAGED_BY,
} from '@crossmesh/plugin-app-mesh-common';
import { clusterOf, type ClusterResource } from '../cluster';
import type { Step } from '../engine';
import { calleePort, resolveBackend, type ServicePlan } from '../service';

/** Names that Kubernetes' DNS can give: `redis`, `redis.cache`, `redis.cache.svc.cluster.local`. */
const CLUSTER_NAME =
  /^([a-z0-9]([a-z0-9-]*[a-z0-9])?)(\.([a-z0-9-]+)(\.svc(\.cluster\.local)?)?)?$/;

/**
 * S18: a Service without a selector that gives a callee a name. The application looks the name up before
 * Envoy sees a packet, and a service of another account, or one that only Cloud Map knows, has none here.
 */
export function calleeNameStep(
  service: ServicePlan,
  backend: string,
  after: string[],
): Step {
  const { mesh, target } = service;
  const { accountId } = target;
  const label = backend.split('/').at(-1) ?? backend;
  const [, name, , , otherNamespace] = CLUSTER_NAME.exec(label) ?? [];
  const namespace = otherNamespace ?? service.namespace;
  const reference = { apiVersion: 'v1', kind: 'Service', namespace, name };
  return {
    id: `name-${label}`,
    title: `give the callee ${label} a name in the namespace ${namespace}`,
    done: `gave the callee ${label} a name in the namespace ${namespace}`,
    accountId,
    region: mesh.region,
    after,
    async observe(context) {
      // A name under a domain of its own is resolved by whoever runs that domain.
      if (!name) {
        return { verdict: 'nothing-to-do' };
      }
      const client = await clusterOf(context, target);
      const found = await client.read<ClusterResource>(reference);
      return { verdict: found ? 'nothing-to-do' : 'create' };
    },
    async act(context) {
      const client = await clusterOf(context, target);
      const callee = await resolveBackend(context, {
        mesh,
        accountId,
        backend,
      });
      const port = await calleePort(context, {
        mesh,
        accountId,
        name: callee.name,
      });
      const object: ClusterResource = {
        apiVersion: reference.apiVersion,
        kind: reference.kind,
        metadata: {
          name,
          namespace,
          labels: { [CLUSTER_LABEL_MANAGED_BY]: CLUSTER_MANAGED_BY },
        },
        spec: { type: 'ClusterIP', ports: [{ port, protocol: 'TCP' }] },
      };
      await client.create(object);
    },
  };
}
