import type { ChangeCheckRequest } from '@crossmesh/plugin-app-mesh-common';
import type {
  ClusterResource,
  ProvisioningContext,
  Step,
} from '@crossmesh/plugin-app-mesh-node';

type Objects = NonNullable<ChangeCheckRequest['objects']>[number];

function nameOf({ kind, metadata }: ClusterResource): string {
  return [kind, metadata?.namespace, metadata?.name].join('/');
}

/**
 * What steps would make of a mesh, all taken together: of an object that several write, what the last one
 * leaves.
 *
 * @throws what looking up what the steps refer to throws
 */
export async function plannedChange(
  steps: Step[],
  context: ProvisioningContext,
): Promise<Required<Pick<ChangeCheckRequest, 'objects' | 'removed'>>> {
  const found = await Promise.all(
    steps.map(async step => ({
      step,
      object: await step.result?.(context),
      removed: (await step.removes?.(context)) ?? [],
    })),
  );
  const places = new Map<
    string,
    Omit<Objects, 'manifests'> & { byName: Map<string, ClusterResource> }
  >();
  for (const { object, step } of found) {
    if (object) {
      const { accountId, region } = step;
      const { name: cluster } = context.accounts.cluster({
        accountId,
        region,
        name: step.cluster,
      });
      const place = places.get(cluster) ?? {
        accountId,
        cluster,
        byName: new Map(),
      };
      place.byName.set(nameOf(object), object);
      places.set(cluster, place);
    }
  }
  return {
    objects: [...places.values()].map(({ byName, ...place }) => ({
      ...place,
      manifests: [...byName.values()],
    })),
    removed: [...new Set(found.flatMap(({ removed }) => removed))],
  };
}
