import {
  TagResourceCommand,
  paginateListTagsForResource,
} from '@aws-sdk/client-app-mesh';
import {
  meshArn,
  type MeshId,
  type PlanDifference,
} from '@crossmesh/plugin-app-mesh-common';
import type { ProvisioningContext, Step } from '../engine';

/** The mesh has these tags, whatever others it has. No custom resource has any: App Mesh is told itself. */
export function meshTagsStep(options: {
  mesh: MeshId;
  tags: Record<string, string>;
  after: string[];
}): Step {
  const { after, mesh, tags } = options;
  const where = { accountId: mesh.meshOwner, region: mesh.region };
  const resourceArn = meshArn(mesh);

  async function differences(
    context: ProvisioningContext,
  ): Promise<PlanDifference[]> {
    const { appMesh: client } = await context.aws.forAccount(where);
    const found = new Map<string, string>();
    for await (const page of paginateListTagsForResource(
      { client },
      { resourceArn },
    )) {
      for (const { key = '', value = '' } of page.tags ?? []) {
        found.set(key, value);
      }
    }
    return Object.entries(tags)
      .filter(([key, value]) => found.get(key) !== value)
      .map(([key, wanted]) => {
        const actual = found.get(key);
        return {
          path: `tags.${key}`,
          ...(actual !== undefined && { actual: JSON.stringify(actual) }),
          wanted: JSON.stringify(wanted),
        };
      });
  }

  return {
    id: 'mesh-tags',
    title: `tag the mesh ${mesh.meshName}`,
    done: `tagged the mesh ${mesh.meshName}`,
    ...where,
    after,
    async observe(context) {
      const found = await differences(context);
      return found.length > 0
        ? { verdict: 'change', differences: found }
        : { verdict: 'nothing-to-do' };
    },
    async act(context) {
      const { appMesh } = await context.aws.forAccount(where);
      await appMesh.send(
        new TagResourceCommand({
          resourceArn,
          tags: Object.entries(tags).map(([key, value]) => ({ key, value })),
        }),
        { abortSignal: context.signal },
      );
    },
  };
}
