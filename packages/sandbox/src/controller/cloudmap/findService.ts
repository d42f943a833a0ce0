import {
  paginateListServices,
  type ServiceDiscoveryClient,
  type ServiceSummary,
} from '@aws-sdk/client-servicediscovery';

/** The service of that name in a Cloud Map namespace. */
export async function findService(
  cloudMap: ServiceDiscoveryClient,
  namespaceId: string | undefined,
  name: string,
): Promise<ServiceSummary | undefined> {
  const pages = paginateListServices(
    { client: cloudMap },
    { Filters: [{ Name: 'NAMESPACE_ID', Values: [namespaceId ?? ''] }] },
  );
  for await (const page of pages) {
    const found = page.Services?.find(service => service.Name === name);
    if (found) {
      return found;
    }
  }
  return undefined;
}
