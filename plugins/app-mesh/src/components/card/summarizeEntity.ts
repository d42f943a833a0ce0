import {
  foldServices,
  type GraphNode,
  type GraphResponse,
} from '@crossmesh/plugin-app-mesh-common';

/** A service that calls the entity's, or is called by them. */
export interface RelatedService {
  id: string;
  name: string;
  /** Whether it is in an account in which the entity has nothing. */
  crossAccount: boolean;
}

/** What one glance at an entity in a mesh should tell. */
export interface EntitySummary {
  /** Ids of the accounts that own the entity's resources. */
  accountIds: string[];
  /** References of the teams that own them in the catalog. */
  teams: string[];
  callers: RelatedService[];
  callees: RelatedService[];
  pods: { readyPods: number; pods: number };
  /** Resources of the entity that are missing, not active or not reconciled. */
  troubled: GraphNode[];
}

const isTroubled = ({ status, reconciled }: GraphNode) =>
  (status !== 'ACTIVE' && status !== 'UNKNOWN') || reconciled === false;

/** Folds what the entity has in the mesh to its accounts, its neighbours and its health. */
export function summarizeEntity(response: GraphResponse): EntitySummary {
  const focus = new Set(response.focus);
  const own = response.graph.nodes.filter(({ id }) => focus.has(id));
  const accounts = new Set(own.flatMap(node => node.resourceOwner ?? []));
  const { graph, cards } = foldServices(response.graph);
  const nodes = new Map(graph.nodes.map(node => [node.id, node]));
  const heads = new Set(
    Array.from(cards)
      .filter(([, card]) => card.memberIds.some(id => focus.has(id)))
      .map(([head]) => head),
  );
  const related = (near: 'source' | 'target', far: 'source' | 'target') => {
    const ids = graph.edges
      .filter(edge => heads.has(edge[near]) && !heads.has(edge[far]))
      .map(edge => edge[far]);
    return Array.from(new Set(ids)).flatMap((id): RelatedService[] => {
      const node = nodes.get(id);
      return node
        ? [
            {
              id,
              name: node.name,
              crossAccount:
                node.resourceOwner !== undefined &&
                !accounts.has(node.resourceOwner),
            },
          ]
        : [];
    });
  };
  return {
    accountIds: Array.from(accounts),
    teams: [...new Set(own.flatMap(({ team }) => team ?? []))],
    callers: related('target', 'source'),
    callees: related('source', 'target'),
    pods: own.reduce(
      ({ readyPods, pods }, node) => ({
        readyPods: readyPods + (node.pods?.readyPods ?? 0),
        pods: pods + (node.pods?.pods ?? 0),
      }),
      { readyPods: 0, pods: 0 },
    ),
    troubled: own.filter(isTroubled),
  };
}
