import {
  type NamespaceSummary,
  paginateListNamespaces,
} from '@aws-sdk/client-servicediscovery';
import type { ProvisioningContext } from '../engine';

/** A Cloud Map namespace that API calls can discover in, by name, in one account and region. */
export async function findNamespace(
  context: ProvisioningContext,
  where: { accountId: string; region: string; name: string },
): Promise<NamespaceSummary | undefined> {
  const { serviceDiscovery: client } = await context.aws.forAccount(where);
  for await (const page of paginateListNamespaces({ client }, {})) {
    const found = page.Namespaces?.find(
      ({ Name, Type }) =>
        Name === where.name && (Type === 'HTTP' || Type === 'DNS_PRIVATE'),
    );
    if (found) {
      return found;
    }
  }
  return undefined;
}
