import type { GraphNode } from '@crossmesh/plugin-app-mesh-common';
import { RiTimeLine } from '@remixicon/react';
import { listenersText } from '../../lib/listenersText';
import type { NodeMark } from '../../lib/nodeMarks';
import { tlsText } from '../../lib/tlsText';
import { useAppMeshTranslation } from '../../translation';
import { FittedText } from './FittedText';
import { KindIcon } from './KindIcon';
import styles from './topology.module.css';

/** The upper part of a card: sign, name, kind and listeners. */
export function NodeFace({
  node,
  width,
  marks,
  buttonRoom,
}: {
  node: GraphNode;
  width: number;
  marks: NodeMark[];
  /** What a button takes of the first line. */
  buttonRoom: number;
}) {
  const t = useAppMeshTranslation();
  const isStale = marks.includes('stale');
  const facts = [
    t(`kind.${node.kind}`),
    listenersText(node),
    // A workload has a line for it.
    node.role === 'gateway' && tlsText(t, node),
  ].filter(Boolean);
  return (
    <>
      <rect
        x={10}
        y={11}
        width={30}
        height={30}
        rx={7}
        className={`${styles.tile} ${styles[node.role]}`}
      />
      <KindIcon
        of={node.role}
        size={18}
        x={16}
        y={17}
        className={`${styles.icon} ${styles[node.role]}`}
      />
      <FittedText
        text={node.name}
        x={50}
        y={23}
        width={width - (isStale ? 80 : 62) - buttonRoom}
        font="600 13px"
        className={styles.name}
      />
      <FittedText
        text={facts.join(' · ')}
        x={50}
        y={39.5}
        width={width - 62}
        font="400 11.5px"
        className={styles.facts}
      />
      {isStale ? (
        <g className={styles.stale}>
          <title>{t('status.stale')}</title>
          <RiTimeLine
            size={15}
            x={width - 25 - buttonRoom}
            y={12}
            aria-hidden
          />
        </g>
      ) : null}
    </>
  );
}
