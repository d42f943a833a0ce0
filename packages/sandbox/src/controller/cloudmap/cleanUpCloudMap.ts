import {
  DeleteServiceCommand,
  GetServiceCommand,
} from '@aws-sdk/client-servicediscovery';
import { finalizers, type VirtualNode } from '../resources';
import { findNamespace } from './findNamespace';
import { findService } from './findService';
import { NODE_ATTRIBUTE } from './instanceAttributes';
import { syncInstances } from './syncInstances';
import type { CloudMapContext } from './types';

/** Takes a virtual node's instances out of Cloud Map, and its service if the node created it. */
export async function cleanUpCloudMap(
  node: VirtualNode,
  { cloudMap, resolver, writer }: CloudMapContext,
): Promise<void> {
  const { metadata, spec } = node;
  if (!metadata.finalizers?.includes(finalizers.cloudMapResources)) {
    return;
  }
  const config = spec?.serviceDiscovery?.awsCloudMap;
  resolver.mesh(spec);
  const namespace =
    config && (await findNamespace(cloudMap, config.namespaceName));
  const service =
    namespace &&
    (await findService(cloudMap, namespace.Id, config.serviceName));
  if (service) {
    await syncInstances(
      cloudMap,
      service.Id,
      new Map(),
      attributes => attributes[NODE_ATTRIBUTE] === spec?.awsName,
    );
    const get = new GetServiceCommand({ Id: service.Id });
    const { Service } = await cloudMap.send(get);
    if (Service?.CreatorRequestId === metadata.uid) {
      await cloudMap.send(new DeleteServiceCommand({ Id: service.Id }));
    }
  }
  await writer.removeFinalizer(node, finalizers.cloudMapResources);
}
