import type { GraphNode } from '@crossmesh/plugin-app-mesh-common';
import { useAppMeshTranslation } from '../../translation';
import { KindIcon } from '../topology/KindIcon';
import styles from './panel.module.css';

/** Nodes to go to. */
export function NodeButtons({
  nodes,
  note,
  onSelect,
}: {
  nodes: GraphNode[];
  /** What to say beside a node. */
  note?: (node: GraphNode) => string;
  onSelect: (id: string) => void;
}) {
  const t = useAppMeshTranslation();
  if (nodes.length === 0) {
    return <span className={styles.quiet}>{t('panel.nobody')}</span>;
  }
  return (
    <ul className={styles.nodes}>
      {nodes.map(node => (
        <li key={node.id}>
          <button type="button" onClick={() => onSelect(node.id)}>
            <KindIcon of={node.role} size={14} />
            <span>{node.name}</span>
          </button>
          {note ? <span className={styles.quiet}>{note(node)}</span> : null}
        </li>
      ))}
    </ul>
  );
}
