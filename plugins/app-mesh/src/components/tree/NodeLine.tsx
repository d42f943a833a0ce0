import type { GraphNode } from '@crossmesh/plugin-app-mesh-common';
import { discoveryText } from '../../lib/discoveryText';
import { listenersText } from '../../lib/listenersText';
import { nodeMarks } from '../../lib/nodeMarks';
import { tlsText } from '../../lib/tlsText';
import { useAppMeshTranslation } from '../../translation';
import { EntityLink } from '../EntityLink';
import { KindIcon } from '../topology/KindIcon';
import styles from './tree.module.css';

/** A node in one line; its name opens the details. */
export function NodeLine({
  node,
  unreadable,
  onSelect,
}: {
  node: GraphNode;
  unreadable: ReadonlySet<string>;
  onSelect: (id: string) => void;
}) {
  const t = useAppMeshTranslation();
  const { pods } = node;
  const facts = [
    t(`kind.${node.kind}`),
    listenersText(node),
    tlsText(t, node),
    discoveryText(t, node),
    pods &&
      t('pods.ready', { ready: `${pods.readyPods}`, total: `${pods.pods}` }),
    ...nodeMarks(node, unreadable).map(mark => t(`status.${mark}`)),
  ].filter(Boolean);
  return (
    <span className={styles.line}>
      <KindIcon of={node.role} size={15} />
      <button
        type="button"
        className={styles.name}
        onClick={() => onSelect(node.id)}
      >
        {node.name}
      </button>
      <span className={styles.quiet}>{facts.join(' · ')}</span>
      {node.team && node.role !== 'router' ? (
        <EntityLink entityRef={node.team} defaultKind="group" />
      ) : null}
    </span>
  );
}
