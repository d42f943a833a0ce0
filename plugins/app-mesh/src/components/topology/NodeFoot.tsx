import type { GraphNode, ServiceCard } from '@crossmesh/plugin-app-mesh-common';
import { weightText } from '../../lib/weightText';
import { useAppMeshTranslation } from '../../translation';
import { CARD } from './cardSize';
import { FittedText } from './FittedText';
import { KindIcon } from './KindIcon';
import { PodBadge } from './PodBadge';
import styles from './topology.module.css';

/** Below a card's face: its pods or the workloads folded into it, and its account. */
export function NodeFoot({
  node,
  card,
  width,
  height,
}: {
  node: GraphNode;
  card?: ServiceCard;
  width: number;
  height: number;
}) {
  return (
    <>
      {node.resourceOwner ? (
        <text
          x={width - 12}
          y={height - CARD.foot}
          className={styles.accountId}
        >
          {node.resourceOwner}
        </text>
      ) : null}
      {card && card.head.role !== 'workload' ? (
        <Targets card={card} width={width} />
      ) : (
        <Pods node={node} width={width} />
      )}
    </>
  );
}

function Pods({ node, width }: { node: GraphNode; width: number }) {
  if (node.role !== 'workload') {
    return null;
  }
  const place = [node.cluster, node.namespace].filter(Boolean).join(' / ');
  return (
    <>
      {node.pods ? (
        <PodBadge pods={node.pods} x={50} y={CARD.face + 1} />
      ) : null}
      <FittedText
        text={place}
        x={width - 12}
        y={CARD.face + 15}
        width={width - 150}
        font="400 11px"
        className={`${styles.facts} ${styles.end}`}
      />
    </>
  );
}

function Targets({ card, width }: { card: ServiceCard; width: number }) {
  const t = useAppMeshTranslation();
  const { role, status } = card.head;
  const lacksProvider =
    role === 'service' && status !== 'MISSING' && card.targets.length === 0;
  const rows = Math.max(1, card.targets.length);
  if (role === 'gateway' || (card.targets.length === 0 && !lacksProvider)) {
    return null;
  }
  return (
    <>
      <rect
        x={1}
        y={CARD.face}
        width={width - 2}
        height={rows * CARD.targetRow + CARD.padding / 2}
        className={styles.targets}
      />
      {lacksProvider ? (
        <text x={12} y={CARD.face + 19} className={styles.facts}>
          {t('graph.noProvider')}
        </text>
      ) : null}
      {card.targets.map((target, index) => {
        const y = CARD.face + 2 + index * CARD.targetRow;
        return (
          <g key={`${target.workload.id} ${target.route}`}>
            <KindIcon
              of="workload"
              size={14}
              x={12}
              y={y + 6}
              className={`${styles.icon} ${styles.workload}`}
            />
            <FittedText
              text={target.workload.name}
              x={32}
              y={y + 17}
              width={width - 32 - 64 - 92}
              font="400 12px"
              className={styles.targetName}
            />
            {target.workload.pods ? (
              <PodBadge
                pods={target.workload.pods}
                x={width - 64}
                y={y + 3}
                align="end"
              />
            ) : null}
            <text x={width - 12} y={y + 17} className={styles.weight}>
              {weightText(target)}
            </text>
          </g>
        );
      })}
    </>
  );
}
