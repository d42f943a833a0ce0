import type { GraphEdge, LayoutEdge } from '@crossmesh/plugin-app-mesh-common';
import { memo } from 'react';
import { isLongPath } from './culling/isLongPath';
import styles from './topology.module.css';
import type { TopologyChange, WalkKey } from './types';

export interface EdgeLineProps {
  edge: GraphEdge;
  place: LayoutEdge;
  name: string;
  /** Unique for the drawing; ids of markers begin with it. */
  prefix: string;
  /** How bad what is wrong with it is. */
  severity?: 'error' | 'warning';
  /** Whether the target is not in the mesh. */
  toMissing: boolean;
  highlighted: boolean;
  selected: boolean;
  /** How it differs from another moment. */
  change?: TopologyChange;
  dimmed: boolean;
  onOpen: (id: string) => void;
  /** @returns whether the key meant something */
  onMove: (id: string, event: WalkKey) => boolean;
}

function PlainEdgeLine(props: EdgeLineProps) {
  const { edge, place, prefix, highlighted, selected, dimmed } = props;
  const state = [
    styles.edge,
    styles[edge.type],
    edge.crossAccount && styles.crossAccount,
    props.severity && styles[`${props.severity}Edge`],
    props.toMissing && styles.toMissing,
    props.change && styles[props.change],
    (highlighted || selected) && styles.highlighted,
    selected && styles.selectedEdge,
    dimmed && styles.dimmed,
  ];
  const strong = highlighted || selected || edge.crossAccount;
  return (
    <g
      role="button"
      tabIndex={-1}
      aria-label={props.name}
      aria-pressed={selected}
      data-edge-id={edge.id}
      className={state.filter(Boolean).join(' ')}
      onClick={() => props.onOpen(edge.id)}
      onKeyDown={event => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          props.onOpen(edge.id);
        } else if (props.onMove(edge.id, event)) {
          event.preventDefault();
        }
      }}
    >
      <path d={place.path} className={styles.hit}>
        <title>{props.name}</title>
      </path>
      {edge.crossAccount ? (
        <>
          <path
            d={place.path}
            className={
              isLongPath(place.path)
                ? `${styles.rails} ${styles.solid}`
                : styles.rails
            }
          />
          <path d={place.path} className={styles.between} />
        </>
      ) : null}
      <path
        d={place.path}
        className={styles.line}
        markerEnd={`url(#${prefix}-arrow-${strong ? 'strong' : 'plain'})`}
      />
    </g>
  );
}

/** An edge: a line with an arrowhead; two lines side by side where it leaves its account, dashed if short. */
export const EdgeLine = memo(PlainEdgeLine);
