import { useEffect, useId, useRef } from 'react';
import { AccountBoxes } from '../topology/AccountBoxes';
import { ArrowMarkers } from '../topology/ArrowMarkers';
import { Drawing } from '../topology/Drawing';
import type { TopologyGraphProps } from '../topology/graphProps';
import styles from './export.module.css';
import topology from '../topology/topology.module.css';

const ignore = () => {};
const ignoreKey = () => false;

/**
 * All of a mesh at its own size, beside the page and out of reach: what is on the page may be a part of it,
 * moved and pointed at.
 */
export function WholeDrawing({
  graph,
  onDrawn,
}: {
  graph: TopologyGraphProps;
  /** Told the drawing once it is there. */
  onDrawn: (svg: SVGSVGElement) => void;
}) {
  const prefix = useId().replace(/[^\w-]/g, '');
  const svg = useRef<SVGSVGElement>(null);
  const told = useRef(onDrawn);
  told.current = onDrawn;
  useEffect(() => told.current(svg.current!), []);
  const { layout } = graph.model;
  const { effects, found, path } = graph;
  const bright = effects ? new Set(effects.keys()) : path?.nodes ?? found;
  return (
    // React 18 hands an attribute that it does not know on as it is.
    <div aria-hidden className={styles.aside} {...{ inert: '' }}>
      <svg
        ref={svg}
        width={layout.width}
        height={layout.height}
        className={`${topology.canvas} ${styles.whole}`}
      >
        <ArrowMarkers prefix={prefix} />
        <g>
          <Drawing
            graph={{ ...graph, onUnfold: undefined }}
            prefix={prefix}
            nodes={layout.nodes}
            edges={layout.edges}
            labelled
            bright={bright}
            onPoint={ignore}
            onMove={ignoreKey}
            onFocus={ignore}
          >
            <AccountBoxes graph={graph} boxes={layout.boxes} />
          </Drawing>
        </g>
      </svg>
    </div>
  );
}
