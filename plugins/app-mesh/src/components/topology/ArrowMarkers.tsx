import styles from './topology.module.css';

/** The arrowheads of a drawing. */
export function ArrowMarkers({ prefix }: { prefix: string }) {
  return (
    <defs>
      {(['plain', 'strong'] as const).map(tone => (
        <marker
          key={tone}
          id={`${prefix}-arrow-${tone}`}
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path
            d="M0 0.5L10 5L0 9.5L2.5 5Z"
            className={styles[`${tone}Head`]}
          />
        </marker>
      ))}
    </defs>
  );
}
