import type { V1Service } from '@kubernetes/client-node';
import {
  CLUSTER_LABEL_MANAGED_BY,
  CLUSTER_MANAGED_BY,
} from '@crossmesh/plugin-app-mesh-common';
import { clusterOf, findDifferences, type ClusterResource } from '../cluster';
import type { ProvisioningContext, Step } from '../engine';
import { calleePort, resolveBackend, type ServicePlan } from '../service';

/** Names that Kubernetes' DNS can give: `redis`, `redis.cache`, `redis.cache.svc.cluster.local`. */
const CLUSTER_NAME =
  /^([a-z0-9]([a-z0-9-]*[a-z0-9])?)(\.([a-z0-9-]+)(\.svc(\.cluster\.local)?)?)?$/;

/** Whether a Service is one that this step made: a mere name, with no pods behind it. */
function isOurs({ metadata, spec }: ClusterResource & V1Service): boolean {
  return (
    metadata?.labels?.[CLUSTER_LABEL_MANAGED_BY] === CLUSTER_MANAGED_BY &&
    Object.keys(spec?.selector ?? {}).length === 0
  );
}

/**
 * S18: a Service without a selector that gives a callee a name, on the port on which it is called. The
 * application looks the name up before Envoy sees a packet, and a service of another account, or one that
 * only Cloud Map knows, has none here.
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

  async function wantedIn(
    context: ProvisioningContext,
  ): Promise<ClusterResource> {
    const callee = await resolveBackend(context, { mesh, accountId, backend });
    const port = await calleePort(context, {
      mesh,
      accountId,
      name: callee.name,
    });
    return {
      apiVersion: reference.apiVersion,
      kind: reference.kind,
      metadata: {
        name,
        namespace,
        labels: { [CLUSTER_LABEL_MANAGED_BY]: CLUSTER_MANAGED_BY },
      },
      spec: { type: 'ClusterIP', ports: [{ port, protocol: 'TCP' }] },
    };
  }

  return {
    id: `name-${label}`,
    title: `give the callee ${label} a name in the namespace ${namespace}`,
    done: `gave the callee ${label} a name in the namespace ${namespace}`,
    accountId,
    region: mesh.region,
    unbudgeted: true,
    cluster: target.cluster,
    after,
    async observe(context) {
      // A name under a domain of its own is resolved by whoever runs that domain.
      if (!name) {
        return { verdict: 'nothing-to-do' };
      }
      const client = await clusterOf(context, target);
      const found = await client.read<ClusterResource>(reference);
      if (!found) {
        return { verdict: 'create' };
      }
      if (!isOurs(found)) {
        return { verdict: 'nothing-to-do' };
      }
      const wanted = await wantedIn(context);
      const differences = findDifferences({ spec: wanted.spec }, found);
      return differences.length > 0
        ? { verdict: 'change', differences }
        : { verdict: 'nothing-to-do' };
    },
    async act(context, found) {
      const client = await clusterOf(context, target);
      const wanted = await wantedIn(context);
      if (found.verdict === 'create') {
        await client.create(wanted);
      } else {
        await client.merge(wanted);
      }
    },
    async manifest(context) {
      if (!name) {
        return undefined;
      }
      const client = await clusterOf(context, target);
      const found = await client.read<ClusterResource>(reference);
      return found && !isOurs(found) ? undefined : wantedIn(context);
    },
  };
}
