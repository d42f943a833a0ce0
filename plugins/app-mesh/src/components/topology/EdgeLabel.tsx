import type { LayoutLabel } from '@crossmesh/plugin-app-mesh-common';
import { measureText } from '../../lib/measureText';
import styles from './topology.module.css';

/** What stands on an edge: a weight, or that it leads into another account. */
export function EdgeLabel({
  text,
  hint,
  place,
  tone,
  dimmed,
}: {
  text: string;
  /** Follows the text, less prominent. */
  hint?: string;
  place: LayoutLabel;
  tone: 'weight' | 'crossing';
  dimmed: boolean;
}) {
  const width = Math.ceil(16 + measureText(text, '600 11px system-ui'));
  const left = place.align === 'middle' ? -width / 2 : 0;
  return (
    <g
      aria-hidden
      transform={`translate(${place.x + left} ${place.y})`}
      className={`${styles.label} ${styles[tone]} ${
        dimmed ? styles.dimmed : ''
      }`}
    >
      <rect y={-9} width={width} height={18} rx={9} />
      <text x={width / 2} y={4}>
        {text}
      </text>
      {hint ? (
        <text x={width + 6} y={4} className={styles.hint}>
          {hint}
        </text>
      ) : null}
    </g>
  );
}
