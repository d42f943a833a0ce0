import type { GraphEdge, GraphNode } from '@crossmesh/plugin-app-mesh-common';
import { ButtonIcon } from '@backstage/ui';
import { RiRouteLine } from '@remixicon/react';
import { weightText } from '../../lib/weightText';
import { useAppMeshTranslation } from '../../translation';
import { KindIcon } from '../topology/KindIcon';
import styles from './panel.module.css';

export interface EdgeButtonsProps {
  edges: GraphEdge[];
  /** Which end of the edges to name. */
  end: 'source' | 'target';
  nodes: ReadonlyMap<string, GraphNode>;
  onSelect: (id: string) => void;
  onEdge: (id: string) => void;
}

/** Connections of a node: one button leads to the other end, one to the connection itself. */
export function EdgeButtons(props: EdgeButtonsProps) {
  const { edges, end, nodes } = props;
  const t = useAppMeshTranslation();
  const lines = edges.flatMap(edge => {
    const node = nodes.get(edge[end]);
    return node ? [{ edge, node }] : [];
  });
  if (lines.length === 0) {
    return <span className={styles.quiet}>{t('panel.nobody')}</span>;
  }
  return (
    <ul className={styles.nodes}>
      {lines.map(({ edge, node }) => (
        <li key={edge.id}>
          <button type="button" onClick={() => props.onSelect(node.id)}>
            <KindIcon of={node.role} size={14} />
            <span>{node.name}</span>
          </button>
          <span className={styles.quiet}>
            {[edge.route && edge.match, weightText(edge)]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <ButtonIcon
            variant="tertiary"
            icon={<RiRouteLine />}
            aria-label={t('panel.openEdge', { name: node.name })}
            onPress={() => props.onEdge(edge.id)}
          />
        </li>
      ))}
    </ul>
  );
}
