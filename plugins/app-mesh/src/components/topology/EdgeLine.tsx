import type { GraphEdge, LayoutEdge } from '@crossmesh/plugin-app-mesh-common';
import { memo } from 'react';
import styles from './topology.module.css';

export interface EdgeLineProps {
  edge: GraphEdge;
  place: LayoutEdge;
  name: string;
  /** Unique for the drawing; ids of markers begin with it. */
  prefix: string;
  /** Whether the target is not in the mesh. */
  toMissing: boolean;
  highlighted: boolean;
  dimmed: boolean;
}

function PlainEdgeLine(props: EdgeLineProps) {
  const { edge, place, prefix, highlighted, dimmed } = props;
  const state = [
    styles.edge,
    styles[edge.type],
    edge.crossAccount && styles.crossAccount,
    props.toMissing && styles.toMissing,
    highlighted && styles.highlighted,
    dimmed && styles.dimmed,
  ];
  const tone = highlighted || edge.crossAccount ? 'strong' : 'plain';
  return (
    <g
      role="img"
      aria-label={props.name}
      data-edge-id={edge.id}
      className={state.filter(Boolean).join(' ')}
    >
      <path d={place.path} className={styles.hit}>
        <title>{props.name}</title>
      </path>
      {edge.crossAccount ? (
        <>
          <path d={place.path} className={styles.rails} />
          <path d={place.path} className={styles.between} />
        </>
      ) : null}
      <path
        d={place.path}
        className={styles.line}
        markerEnd={`url(#${prefix}-arrow-${tone})`}
      />
    </g>
  );
}

/** An edge: a line with an arrowhead; two dashed lines side by side where it leaves its account. */
export const EdgeLine = memo(PlainEdgeLine);
