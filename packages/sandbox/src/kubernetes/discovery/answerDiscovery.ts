import { apiVersionOf, type ResourceRegistry } from '../registry';
import { toApiResources } from './toApiResources';

function toGroup(registry: ResourceRegistry, group: string) {
  const versions = registry.versions(group).map(version => ({
    groupVersion: apiVersionOf({ group, version }),
    version,
  }));
  return { name: group, versions, preferredVersion: versions[0] };
}

/** The discovery document at a path, or undefined where that is not a discovery path. */
export function answerDiscovery(
  registry: ResourceRegistry,
  segments: string[],
): unknown {
  const [root, first, second] = segments;
  if (root === 'api' && segments.length === 1) {
    return {
      kind: 'APIVersions',
      versions: ['v1'],
      serverAddressByClientCIDRs: [],
    };
  }
  const groups = registry.groups().filter(Boolean);
  if (root === 'apis' && segments.length === 1) {
    return {
      kind: 'APIGroupList',
      apiVersion: 'v1',
      groups: groups.map(group => toGroup(registry, group)),
    };
  }
  if (root === 'apis' && segments.length === 2 && groups.includes(first)) {
    return { kind: 'APIGroup', apiVersion: 'v1', ...toGroup(registry, first) };
  }
  const isCore = root === 'api' && segments.length === 2;
  const isNamed = root === 'apis' && segments.length === 3;
  const group = isCore ? '' : first;
  const version = isCore ? first : second;
  if ((isCore || isNamed) && registry.versions(group).includes(version)) {
    return {
      kind: 'APIResourceList',
      apiVersion: 'v1',
      groupVersion: apiVersionOf({ group, version }),
      resources: registry
        .inGroupVersion(group, version)
        .flatMap(type => toApiResources(type)),
    };
  }
  return undefined;
}
