import { policyText } from '../../lib/policyText';
import { useAppMeshTranslation } from '../../translation';
import { CARD } from './cardSize';
import { FittedText } from './FittedText';
import type { NodeRoute } from './nodeRoutes';
import styles from './topology.module.css';

/** The routes of an unfolded router: name and match, and below them retries and timeouts. */
export function RouteRows({
  routes,
  width,
  height,
}: {
  routes: NodeRoute[];
  width: number;
  /** Of the card: routes that it has no room for are left out. */
  height: number;
}) {
  const t = useAppMeshTranslation();
  const room = Math.floor((height - CARD.height) / CARD.routeRow);
  const shown = routes.slice(0, room);
  if (shown.length === 0) {
    return null;
  }
  return (
    <>
      <rect
        x={1}
        y={CARD.face}
        width={width - 2}
        height={shown.length * CARD.routeRow + CARD.padding / 2}
        className={styles.targets}
      />
      {shown.map((route, index) => {
        const y = CARD.face + 2 + index * CARD.routeRow;
        return (
          <g key={route.route}>
            <FittedText
              text={[route.route, route.match].filter(Boolean).join(' · ')}
              x={14}
              y={y + 15}
              width={width - 28}
              font="400 12px"
              className={styles.targetName}
            />
            <FittedText
              text={policyText(t, route)}
              x={14}
              y={y + 30}
              width={width - 28}
              font="400 11px"
              className={styles.facts}
            />
          </g>
        );
      })}
    </>
  );
}
