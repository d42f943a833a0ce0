import {
  GetResourcesCommand,
  type GetResourcesCommandOutput,
  type ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { collectPages, type Pace } from '../rates';

/**
 * By ARN, the values of the tag that names owners, of all App Mesh resources that an account created in a
 * region: a call for each hundred that have the tag.
 */
export async function readOwnerTags(
  client: ResourceGroupsTaggingAPIClient,
  key: string,
  pace: Pace,
): Promise<Map<string, string>> {
  const resources = await collectPages(
    async (
      PaginationToken,
      signal,
    ): Promise<GetResourcesCommandOutput & { nextToken?: string }> => {
      const page = await client.send(
        new GetResourcesCommand({
          ResourceTypeFilters: ['appmesh'],
          TagFilters: [{ Key: key }],
          ResourcesPerPage: 100,
          PaginationToken,
        }),
        { abortSignal: signal },
      );
      // The last page's token is an empty one.
      return { ...page, nextToken: page.PaginationToken || undefined };
    },
    page => page.ResourceTagMappingList,
    pace,
  );
  return new Map(
    resources.flatMap(({ ResourceARN, Tags = [] }) => {
      const value = Tags.find(tag => tag.Key === key)?.Value;
      return ResourceARN && value ? [[ResourceARN, value] as const] : [];
    }),
  );
}
