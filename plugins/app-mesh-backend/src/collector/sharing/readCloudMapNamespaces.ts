import {
  ListNamespacesCommand,
  type ServiceDiscoveryClient,
} from '@aws-sdk/client-servicediscovery';
import { collectPages, type Pace } from '../rates';

/**
 * The names of an account's Cloud Map namespaces in a region, sorted.
 */
export async function readCloudMapNamespaces(
  client: ServiceDiscoveryClient,
  pace: Pace,
): Promise<string[]> {
  const namespaces = await collectPages(
    async (nextToken, signal) => {
      const { Namespaces, NextToken } = await client.send(
        new ListNamespacesCommand({ NextToken: nextToken }),
        { abortSignal: signal },
      );
      return { namespaces: Namespaces, nextToken: NextToken };
    },
    page => page.namespaces,
    pace,
  );
  return namespaces.flatMap(({ Name }) => Name ?? []).sort();
}
