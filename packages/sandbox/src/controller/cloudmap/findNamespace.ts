import {
  paginateListNamespaces,
  type NamespaceSummary,
  type ServiceDiscoveryClient,
} from '@aws-sdk/client-servicediscovery';

/** The Cloud Map namespace of that name in the controller's account. */
export async function findNamespace(
  cloudMap: ServiceDiscoveryClient,
  name: string,
): Promise<NamespaceSummary | undefined> {
  for await (const page of paginateListNamespaces({ client: cloudMap }, {})) {
    const found = page.Namespaces?.find(namespace => namespace.Name === name);
    if (found) {
      return found;
    }
  }
  return undefined;
}
