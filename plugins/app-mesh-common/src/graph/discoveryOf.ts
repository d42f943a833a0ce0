import type { AnyMeshResource } from '../resources';
import type { GraphNode } from './types';

/** How callers find the pods of a node; undefined for what is not found by itself. */
export function discoveryOf(resource: AnyMeshResource): GraphNode['discovery'] {
  const discovery =
    resource.kind === 'VirtualNode'
      ? resource.spec.serviceDiscovery
      : undefined;
  if (discovery?.dns) {
    return { type: 'dns', name: discovery.dns.hostname ?? '' };
  }
  const cloudMap = discovery?.awsCloudMap;
  return (
    cloudMap && {
      type: 'cloudMap',
      name: `${cloudMap.serviceName}.${cloudMap.namespaceName}`,
    }
  );
}
