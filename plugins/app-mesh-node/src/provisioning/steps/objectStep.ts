import {
  APP_MESH_API,
  clusterOf,
  dropNulls,
  findDifferences,
  latestWarning,
  mergeObject,
  withholdValues,
  type ClusterResource,
  type ClusterTarget,
} from '../cluster';
import type { ObjectReference } from '../../clusters';
import type { Observation, ProvisioningContext, Step } from '../engine';

/** How an object's status answers once its fields are as wanted. */
export type Readiness = (
  object: ClusterResource,
  context: ProvisioningContext,
) => Observation | Promise<Observation>;

const READY: Readiness = () => ({ verdict: 'nothing-to-do' });

function fieldsOf(object: ClusterResource) {
  const { apiVersion, kind, metadata, ...rest } = object;
  return {
    metadata: { labels: metadata?.labels, annotations: metadata?.annotations },
    ...rest,
  };
}

/**
 * One object in a cluster, as wanted and ready. What others have added to it is left alone.
 *
 * @param options - `wanted` may have to be looked up, and may depend on what is there; `guard` sees the object that is there, and may say
 * that it must not be touched
 */
export function objectStep(options: {
  id: string;
  title: string;
  done: string;
  target: ClusterTarget;
  reference: ObjectReference;
  after: string[];
  wanted: (
    context: ProvisioningContext,
    found?: ClusterResource,
  ) => Promise<ClusterResource>;
  guard?: (
    found: ClusterResource,
    wanted: ClusterResource,
    context: ProvisioningContext,
  ) => Observation | undefined;
  ready?: Readiness;
  /** Kinds whose Warning events tell why the object is not ready. */
  warningKinds?: string[];
}): Step {
  const {
    id,
    title,
    done,
    target,
    reference,
    after,
    guard,
    ready = READY,
  } = options;

  return {
    id,
    title,
    done,
    accountId: target.accountId,
    region: target.region,
    unbudgeted: reference.apiVersion !== APP_MESH_API,
    cluster: target.cluster,
    after,
    async observe(context) {
      const client = await clusterOf(context, target);
      const found = await client.read<ClusterResource>(reference);
      const wanted = await options.wanted(context, found);
      if (!found) {
        return { verdict: 'create' };
      }
      if (found.metadata?.deletionTimestamp) {
        return { verdict: 'wait', reason: 'it is being deleted' };
      }
      const refused = guard?.(found, wanted, context);
      if (refused) {
        return refused;
      }
      const changes = findDifferences(fieldsOf(wanted), found);
      return changes.length > 0
        ? { verdict: 'change', differences: withholdValues(changes) }
        : ready(found, context);
    },
    async act(context, found) {
      const client = await clusterOf(context, target);
      if (found.verdict === 'create') {
        const wanted = await options.wanted(context);
        await client.create(dropNulls(wanted, 'everywhere'));
      } else {
        const there = await client.read<ClusterResource>(reference);
        const wanted = await options.wanted(context, there);
        await client.merge(dropNulls(wanted, 'lists'));
      }
    },
    async manifest(context) {
      return dropNulls(await options.wanted(context), 'everywhere');
    },
    ...(reference.apiVersion === APP_MESH_API && {
      async result(context: ProvisioningContext) {
        const client = await clusterOf(context, target);
        const found = await client.read<ClusterResource>(reference);
        return mergeObject(found, await options.wanted(context, found));
      },
    }),
    async explain(context) {
      const client = await clusterOf(context, target);
      return latestWarning(client, {
        kinds: options.warningKinds ?? [reference.kind],
        namespace: reference.namespace,
        name: reference.name,
      });
    },
  };
}
