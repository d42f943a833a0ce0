import type { ClusterWorkload } from '@crossmesh/plugin-app-mesh-common';
import { measureText } from '../../lib/measureText';
import { type PodState, podState } from '../../lib/podState';
import { useAppMeshTranslation } from '../../translation';
import styles from './topology.module.css';

const SHAPES: Record<PodState, string> = {
  ready: 'M2.5 6.5l2.5 2.5L9.5 3.5',
  partly: 'M6 1.5L11 10.5H1zM6 5v2.5M6 9v.2',
  notReady: 'M3 3l6 6M9 3l-6 6',
  none: 'M2.5 6h7',
};

/** Pod readiness by shape, colour and text. */
export function PodBadge({
  pods,
  x,
  y,
  align = 'start',
}: {
  pods: ClusterWorkload;
  /** Where the badge begins or ends. */
  x: number;
  align?: 'start' | 'end';
  y: number;
}) {
  const t = useAppMeshTranslation();
  const state = podState(pods);
  const text =
    state === 'none'
      ? t('pods.none')
      : t('pods.ready', {
          ready: `${pods.readyPods}`,
          total: `${pods.pods}`,
        });
  const width = Math.ceil(31 + measureText(text, '500 11px system-ui'));
  return (
    <g
      transform={`translate(${align === 'end' ? x - width : x} ${y})`}
      className={`${styles.pods} ${styles[state]}`}
    >
      <rect width={width} height={20} rx={10} />
      <path d={SHAPES[state]} transform="translate(7 4)" />
      <text x={22} y={14}>
        {text}
      </text>
    </g>
  );
}
