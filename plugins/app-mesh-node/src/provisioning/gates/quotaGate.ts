import { ConflictError } from '@backstage/errors';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import { readQuotas } from '../aws';
import { place, type Gate, type ProvisioningContext } from '../engine';
import { listMeshResources, type MeshResourceKind } from '../removal';

/** Service Quotas' code of each, which only the mesh's owner can have raised: all accounts share them. */
const QUOTAS: Record<
  Exclude<MeshResourceKind, 'route'>,
  { code: string; words: string; per: string }
> = {
  virtualNode: { code: 'L-E043DFB4', words: 'virtual nodes', per: 'mesh' },
  virtualRouter: { code: 'L-50F6C35A', words: 'virtual routers', per: 'mesh' },
  virtualService: {
    code: 'L-DA7495A7',
    words: 'virtual services',
    per: 'mesh',
  },
  virtualGateway: {
    code: 'L-87E74146',
    words: 'virtual gateways',
    per: 'mesh',
  },
  gatewayRoute: {
    code: 'L-F6F26D09',
    words: 'gateway routes',
    per: 'virtual gateway',
  },
};

const BACKENDS = 'L-8775AB18';

/** Names in App Mesh that a recipe is to bring about. */
export interface WantedResources {
  kind: keyof typeof QUOTAS;
  /** Of gateway routes: their gateway. */
  parent?: string;
  names: string[];
}

/** A mesh has room for what a recipe adds to it, counted over all accounts. */
export function quotaGate(options: {
  mesh: MeshId;
  /** With whose eyes to count. Gateways are seen by the mesh's owner only. */
  accountId: string;
  /** How many services each virtual node of a service is to call. */
  backends?: { of: string; count: number };
  wanted: (context: ProvisioningContext) => Promise<WantedResources[]>;
}): Gate {
  const { accountId, backends, mesh, wanted } = options;
  const owner = { accountId: mesh.meshOwner, region: mesh.region };

  function checkBackends(
    context: ProvisioningContext,
    quotas: Map<string, number>,
  ): void {
    const limit = quotas.get(BACKENDS);
    if (limit !== undefined && backends && backends.count > limit) {
      throw new ConflictError(
        `The virtual node of ${backends.of} is to call ${
          backends.count
        } services, and may call ${limit}; have the quota "Backends per virtual node" (${BACKENDS}) of ${place(
          context.accounts,
          owner,
        )} raised, or name fewer.`,
      );
    }
  }

  async function check(
    context: ProvisioningContext,
    quotas: Map<string, number>,
    { kind, names, parent }: WantedResources,
  ): Promise<void> {
    const { code, per, words } = QUOTAS[kind];
    const limit = quotas.get(code);
    const found = (
      await listMeshResources(context, { accountId, mesh, kind })
    ).filter(resource => resource.parent === parent);
    const there = new Set(found.map(({ name }) => name));
    const added = names.filter(name => !there.has(name));
    if (
      limit !== undefined &&
      added.length > 0 &&
      there.size + added.length > limit
    ) {
      const holder = `the mesh ${mesh.meshName} of ${place(
        context.accounts,
        owner,
      )}`;
      throw new ConflictError(
        `${
          parent
            ? `The virtual gateway ${parent} in ${holder}`
            : holder.replace('the', 'The')
        } has ${
          there.size
        } of the ${limit} ${words} that it may have, and is to get ${added.join(
          ', ',
        )} besides; have the quota "${
          words[0].toUpperCase() + words.slice(1)
        } per ${per}" (${code}) of that account raised, or remove what nobody needs.`,
      );
    }
  }

  return {
    id: 'quotas',
    title: `the quotas of the mesh ${mesh.meshName} suffice`,
    accountId: mesh.meshOwner,
    region: mesh.region,
    async check(context) {
      const quotas = await readQuotas(context, owner);
      if (quotas) {
        checkBackends(context, quotas);
        const all = await wanted(context);
        await Promise.all(all.map(kind => check(context, quotas, kind)));
      }
    },
  };
}
