import { RiCollapseDiagonalLine, RiExpandDiagonalLine } from '@remixicon/react';
import { useAppMeshTranslation } from '../../translation';
import styles from './topology.module.css';

const SIZE = 26;

/** Unfolds a service into its router and workloads, or folds it. The keyboard has plus and minus for it. */
export function FoldButton({
  name,
  x,
  y,
  isOpen,
  onChange,
}: {
  name: string;
  x: number;
  y: number;
  isOpen: boolean;
  onChange: (unfold: boolean) => void;
}) {
  const t = useAppMeshTranslation();
  const Icon = isOpen ? RiCollapseDiagonalLine : RiExpandDiagonalLine;
  const label = t(isOpen ? 'graph.foldUp' : 'graph.unfold', { name });
  return (
    <g
      role="button"
      tabIndex={-1}
      aria-expanded={isOpen}
      aria-label={label}
      transform={`translate(${x} ${y})`}
      className={styles.foldButton}
      onClick={() => onChange(!isOpen)}
      onKeyDown={event => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          onChange(!isOpen);
        }
      }}
    >
      <title>{label}</title>
      <rect width={SIZE} height={SIZE} rx={6} />
      <Icon size={15} x={5.5} y={5.5} aria-hidden />
    </g>
  );
}
