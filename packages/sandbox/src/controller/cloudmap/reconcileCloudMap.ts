import {
  CreateServiceCommand,
  GetServiceCommand,
} from '@aws-sdk/client-servicediscovery';
import { matchesLabelSelector, type Pod } from '../../kubernetes';
import { ReconcileError } from '../references';
import { finalizers, type VirtualNode } from '../resources';
import { findNamespace } from './findNamespace';
import { findService } from './findService';
import { instanceAttributes, NODE_ATTRIBUTE } from './instanceAttributes';
import { syncInstances } from './syncInstances';
import type { CloudMapContext } from './types';

const TTL_SECONDS = 300;
const ARN_ANNOTATION = 'cloudMapServiceARN';

function isReady(pod: Pod): boolean {
  const conditions = pod.status?.conditions;
  return (
    !pod.metadata.deletionTimestamp &&
    Array.isArray(conditions) &&
    conditions.some(({ type, status }) => type === 'Ready' && status === 'True')
  );
}

/** Keeps the Cloud Map service of a virtual node, and its ready pods as instances. */
export async function reconcileCloudMap(
  node: VirtualNode,
  context: CloudMapContext,
): Promise<void> {
  const { cloudMap, resolver, store, writer } = context;
  const { metadata, spec } = node;
  const config = spec?.serviceDiscovery?.awsCloudMap;
  if (!config) {
    return;
  }
  await writer.addFinalizers(node, [finalizers.cloudMapResources]);
  const mesh = resolver.mesh(spec);
  const namespace = await findNamespace(cloudMap, config.namespaceName);
  if (!namespace) {
    throw new ReconcileError(
      `cloudMap namespace not found: ${config.namespaceName}`,
    );
  }
  const known = await findService(cloudMap, namespace.Id, config.serviceName);
  const create = new CreateServiceCommand({
    Name: config.serviceName,
    NamespaceId: namespace.Id,
    CreatorRequestId: metadata.uid,
    ...(namespace.Type === 'DNS_PRIVATE' && {
      DnsConfig: {
        RoutingPolicy: 'MULTIVALUE',
        DnsRecords: [{ Type: 'A', TTL: TTL_SECONDS }],
      },
    }),
  });
  const service = known ?? (await cloudMap.send(create)).Service ?? undefined;
  if (metadata.annotations?.[ARN_ANNOTATION] !== service?.Arn) {
    const get = new GetServiceCommand({ Id: service?.Id });
    const arn = service?.Arn ?? (await cloudMap.send(get)).Service?.Arn ?? '';
    await writer.changeMetadata(node, ({ annotations }) => ({
      annotations: { ...annotations, [ARN_ANNOTATION]: arn },
    }));
  }
  if (!spec.podSelector) {
    return;
  }
  const pods = (store.list('/pods', metadata.namespace) as Pod[]).filter(
    pod =>
      isReady(pod) &&
      matchesLabelSelector(spec.podSelector, pod.metadata.labels),
  );
  const wanted = new Map(
    pods.map(pod => {
      const host = store.get('/nodes', undefined, pod.spec?.nodeName ?? '');
      const attributes = instanceAttributes(pod, node, mesh, host);
      return [String(pod.status?.podIP), attributes];
    }),
  );
  await syncInstances(
    cloudMap,
    service?.Id,
    wanted,
    attributes => attributes[NODE_ATTRIBUTE] === spec.awsName,
  );
}
