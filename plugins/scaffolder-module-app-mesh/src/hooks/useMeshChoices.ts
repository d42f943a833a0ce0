import type {
  MeshSummary,
  MultiAccountResult,
} from '@crossmesh/plugin-app-mesh-common';
import { useAppMeshApi } from './useAppMeshApi';
import { type Choices, useChoices } from './useChoices';

interface Item {
  summary: MeshSummary;
  owner: string;
}

/** The meshes that a configured account sees, for example `yelb`, owned by `frontend (…)`. */
export function useMeshChoices(): Choices {
  const api = useAppMeshApi();
  const load = async (): Promise<MultiAccountResult<Item>> => {
    const [meshes, accounts] = await Promise.all([
      api.listMeshes(),
      api.listAccounts(),
    ]);
    const names = new Map(
      accounts.items.map(({ accountId, name }) => [accountId, name]),
    );
    return {
      items: meshes.items.map(summary => {
        const { meshOwner } = summary.mesh;
        const name = names.get(meshOwner);
        return { summary, owner: name ? `${name} (${meshOwner})` : meshOwner };
      }),
      errors: meshes.errors,
    };
  };
  return useChoices(
    load,
    ({ summary: { mesh }, owner }: Item) => ({
      value: mesh.arn,
      label: `${mesh.meshName} – ${owner}, ${mesh.region}`,
    }),
    [api],
  );
}
