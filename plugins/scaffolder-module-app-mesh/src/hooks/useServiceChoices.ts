import { parseEntityRef } from '@backstage/catalog-model';
import {
  type AccountSummary,
  type GraphNode,
  type MultiAccountResult,
  parseAppMeshArn,
} from '@crossmesh/plugin-app-mesh-common';
import { useAppMeshApi } from './useAppMeshApi';
import { type Choices, useChoices } from './useChoices';

interface Item {
  service: GraphNode;
  accounts: AccountSummary[];
}

function toChoice({ service, accounts }: Item) {
  const { id, name, resourceOwner, team } = service;
  const account = accounts.find(({ accountId }) => accountId === resourceOwner);
  return {
    value: id,
    label: name,
    description: [
      account ? `${account.name} (${account.accountId})` : resourceOwner,
      team && parseEntityRef(team).name,
    ]
      .filter(Boolean)
      .join(' · '),
  };
}

/**
 * The virtual services of a mesh, with the account and the team that own each.
 *
 * @param meshArn - undefined while no mesh is chosen
 */
export function useServiceChoices(meshArn: string | undefined): Choices {
  const api = useAppMeshApi();
  const load = async (arn: string): Promise<MultiAccountResult<Item>> => {
    const { graph, accounts, errors } = await api.getMeshGraph(
      parseAppMeshArn(arn),
    );
    const services = graph.nodes.filter(
      ({ role, status }) => role === 'service' && status !== 'MISSING',
    );
    return { items: services.map(service => ({ service, accounts })), errors };
  };
  return useChoices(meshArn ? () => load(meshArn) : undefined, toChoice, [
    api,
    meshArn,
  ]);
}
