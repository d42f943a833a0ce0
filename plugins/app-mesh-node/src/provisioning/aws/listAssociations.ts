import {
  paginateGetResourceShareAssociations,
  type GetResourceShareAssociationsCommandInput,
  type RAMClient,
  type ResourceShareAssociation,
} from '@aws-sdk/client-ram';
import { isError } from '@backstage/errors';

/** What RAM has associated, or had until lately; nothing if the resource was never shared. */
export async function listAssociations(
  client: RAMClient,
  input: GetResourceShareAssociationsCommandInput,
): Promise<ResourceShareAssociation[]> {
  const found: ResourceShareAssociation[] = [];
  try {
    for await (const page of paginateGetResourceShareAssociations(
      { client },
      input,
    )) {
      found.push(...(page.resourceShareAssociations ?? []));
    }
  } catch (error) {
    // RAM knows no resource that was never shared.
    if (!isError(error) || error.name !== 'NotFoundError') {
      throw error;
    }
  }
  return found;
}
