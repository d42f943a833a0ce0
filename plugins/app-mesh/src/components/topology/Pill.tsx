import { measureText } from '../../lib/measureText';
import styles from './topology.module.css';

export type PillTone =
  | 'neutral'
  | 'accent'
  | 'warning'
  | 'danger'
  | 'added'
  | 'removed'
  | 'changed';

/** A short word in a rounded frame, its right end at `x`. */
export function Pill({
  text,
  x,
  y,
  tone,
}: {
  text: string;
  x: number;
  y: number;
  tone: PillTone;
}) {
  const width = pillWidth(text);
  return (
    <g
      transform={`translate(${x - width} ${y})`}
      className={`${styles.pill} ${styles[tone]}`}
    >
      <rect width={width} height={18} rx={9} />
      <text x={width / 2} y={12.5}>
        {text}
      </text>
    </g>
  );
}

/** @returns the room that a pill takes, in pixels at zoom 1 */
export function pillWidth(text: string): number {
  return Math.ceil(18 + measureText(text, '600 10.5px system-ui'));
}
