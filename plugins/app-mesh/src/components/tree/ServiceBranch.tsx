import type {
  GraphEdge,
  GraphNode,
  ServiceCard,
} from '@crossmesh/plugin-app-mesh-common';
import { policyText } from '../../lib/policyText';
import { useAppMeshTranslation } from '../../translation';
import { Branch } from './Branch';
import { NodeLine } from './NodeLine';
import styles from './tree.module.css';

export interface ServiceBranchProps {
  card: ServiceCard;
  nodes: ReadonlyMap<string, GraphNode>;
  /** Edges by the id of their source. */
  leaving: ReadonlyMap<string, GraphEdge[]>;
  unreadable: ReadonlySet<string>;
  onSelect: (id: string) => void;
  onEdge: (id: string) => void;
}

/** A service or gateway with what it leads to, down to what its workloads call. */
export function ServiceBranch(props: ServiceBranchProps) {
  const { head } = props.card;
  return (
    <Branch name={head.name} line={<NodeLine {...props} node={head} />}>
      <Ways {...props} from={head} seen={[head.id]} />
    </Branch>
  );
}

/** The connections that leave a node; those to other services end there. */
function Ways(props: ServiceBranchProps & { from: GraphNode; seen: string[] }) {
  const { card, from, leaving, nodes, onEdge, seen } = props;
  const t = useAppMeshTranslation();
  const ways = (leaving.get(from.id) ?? []).flatMap(edge => {
    const target = nodes.get(edge.target);
    return target ? [{ edge, target }] : [];
  });
  if (ways.length === 0) {
    return null;
  }
  return (
    <ul>
      {ways.map(({ edge, target }) => {
        const share =
          edge.share === undefined
            ? undefined
            : `${Math.round(edge.share * 100)} %`;
        const goesOn =
          card.memberIds.includes(target.id) && !seen.includes(target.id);
        return (
          <li key={edge.id}>
            <button
              type="button"
              className={styles.way}
              onClick={() => onEdge(edge.id)}
            >
              {[
                t(`edge.verb.${edge.type}`),
                edge.route,
                edge.match,
                share,
                edge.retries || edge.timeouts ? policyText(t, edge) : undefined,
                edge.crossAccount ? t('graph.crossAccount') : undefined,
              ]
                .filter(Boolean)
                .join(' · ')}
            </button>{' '}
            <NodeLine {...props} node={target} />
            {goesOn ? (
              <Ways {...props} from={target} seen={[...seen, target.id]} />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
