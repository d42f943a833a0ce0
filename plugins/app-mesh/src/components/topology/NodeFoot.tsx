import type { GraphNode, ServiceCard } from '@crossmesh/plugin-app-mesh-common';
import { discoveryText } from '../../lib/discoveryText';
import { tlsText } from '../../lib/tlsText';
import { weightText } from '../../lib/weightText';
import { useAppMeshTranslation } from '../../translation';
import { CARD } from './cardSize';
import { FittedText } from './FittedText';
import { KindIcon } from './KindIcon';
import type { NodeRoute } from './nodeRoutes';
import { PodBadge } from './PodBadge';
import { RouteRows } from './RouteRows';
import styles from './topology.module.css';

/** Below a card's face: its pods or the workloads folded into it, and its account. */
export function NodeFoot({
  node,
  card,
  routes,
  width,
  height,
}: {
  node: GraphNode;
  card?: ServiceCard;
  /** Of an unfolded router. */
  routes?: NodeRoute[];
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
        <Pods node={node} width={width} height={height} />
      )}
      {routes ? (
        <RouteRows routes={routes} width={width} height={height} />
      ) : null}
    </>
  );
}

function Pods({
  node,
  width,
  height,
}: {
  node: GraphNode;
  width: number;
  height: number;
}) {
  const t = useAppMeshTranslation();
  if (node.role !== 'workload') {
    return null;
  }
  const reach = [tlsText(t, node), discoveryText(t, node)].filter(Boolean);
  const hasRoom = height >= CARD.height + CARD.podRow + CARD.discoveryRow;
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
      {reach.length > 0 && hasRoom ? (
        <FittedText
          text={reach.join(' · ')}
          x={50}
          y={CARD.face + CARD.podRow + 9}
          width={width - 62}
          font="400 11px"
          className={styles.facts}
        />
      ) : null}
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
