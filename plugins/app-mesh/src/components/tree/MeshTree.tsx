import {
  type AccountSummary,
  foldServices,
  type GraphEdge,
  type MeshGraph,
  type ServiceCard,
} from '@crossmesh/plugin-app-mesh-common';
import { useMemo } from 'react';
import { useAppMeshTranslation } from '../../translation';
import { AccountLine } from './AccountLine';
import { Branch } from './Branch';
import { ServiceBranch } from './ServiceBranch';
import styles from './tree.module.css';

export interface MeshTreeProps {
  graph: MeshGraph;
  /** Ids of nodes whose services alone are to be shown; undefined for all. */
  found?: ReadonlySet<string>;
  accounts: AccountSummary[];
  unreadable: ReadonlySet<string>;
  onSelect: (id: string) => void;
  onEdge: (id: string) => void;
  onAccount: (id: string) => void;
}

interface AccountBranch {
  /** Undefined for what is in no account. */
  accountId?: string;
  cards: ServiceCard[];
}

function byAccount(cards: ServiceCard[], meshOwner: string): AccountBranch[] {
  const branches = new Map<string | undefined, ServiceCard[]>();
  for (const card of cards) {
    const { resourceOwner } = card.head;
    branches.set(resourceOwner, [...(branches.get(resourceOwner) ?? []), card]);
  }
  const rank = (id: string | undefined) =>
    [id !== meshOwner, id === undefined].map(Number).join('');
  return [...branches]
    .map(([accountId, own]) => ({ accountId, cards: own }))
    .sort(
      (a, b) =>
        rank(a.accountId).localeCompare(rank(b.accountId)) ||
        (a.accountId ?? '').localeCompare(b.accountId ?? ''),
    );
}

/** The mesh as lists within lists: account, service, router, routes, workloads, calls. */
export function MeshTree(props: MeshTreeProps) {
  const { graph, found, accounts, unreadable } = props;
  const t = useAppMeshTranslation();
  const { meshName, meshOwner } = graph.mesh;
  const branches = useMemo(() => {
    const cards = [...foldServices(graph).cards.values()].filter(
      card => !found || card.memberIds.some(id => found.has(id)),
    );
    return byAccount(cards, meshOwner);
  }, [graph, found, meshOwner]);
  const { nodes, leaving } = useMemo(() => {
    const edges = new Map<string, GraphEdge[]>();
    for (const edge of graph.edges) {
      edges.set(edge.source, [...(edges.get(edge.source) ?? []), edge]);
    }
    return {
      nodes: new Map(graph.nodes.map(node => [node.id, node])),
      leaving: edges,
    };
  }, [graph]);
  return (
    <ul
      className={styles.tree}
      aria-label={t('tree.label', { name: meshName })}
    >
      {branches.map(({ accountId, cards }) => (
        <Branch
          key={accountId ?? ''}
          name={accountId ?? t('account.missing')}
          line={
            <AccountLine
              accountId={accountId}
              isMeshOwner={accountId === meshOwner}
              isUnreadable={unreadable.has(accountId ?? '')}
              accounts={accounts}
              onAccount={props.onAccount}
            />
          }
        >
          <ul>
            {cards.map(card => (
              <ServiceBranch
                key={card.head.id}
                card={card}
                nodes={nodes}
                leaving={leaving}
                unreadable={unreadable}
                onSelect={props.onSelect}
                onEdge={props.onEdge}
              />
            ))}
          </ul>
        </Branch>
      ))}
    </ul>
  );
}
