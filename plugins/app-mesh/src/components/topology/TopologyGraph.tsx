import { VisuallyHidden } from '@backstage/ui';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useElementWidth } from '../../hooks/useElementWidth';
import { useAppMeshTranslation } from '../../translation';
import { AccountBoxes } from './AccountBoxes';
import { ArrowMarkers } from './ArrowMarkers';
import { fitView } from './culling/fitView';
import { EdgeIndex } from './culling/EdgeIndex';
import { WHOLE_LIMIT } from './culling/limits';
import { useDrawnPart } from './culling/useDrawnPart';
import { useShownPart } from './culling/useShownPart';
import { Drawing } from './Drawing';
import type { TopologyGraphProps } from './graphProps';
import { nearby } from './nearby';
import { AccountPlates } from './overview/AccountPlates';
import { buildScene } from './overview/buildScene';
import overviewStyles from './overview/overview.module.css';
import { PointedName } from './overview/PointedName';
import { useOverview } from './overview/useOverview';
import { usePointing } from './overview/usePointing';
import styles from './topology.module.css';
import { usePanZoom } from './usePanZoom';
import { useWalk } from './useWalk';
import { ZoomControls } from './ZoomControls';

export type { TopologyGraphProps } from './graphProps';

const FALLBACK_WIDTH = 1200;
/** How much of the right side an open panel covers. */
const PANEL_WIDTH = 344;
const HEIGHTS = { least: 340, most: 760 };

/**
 * The drawing: account boxes, edges, nodes; with pan, zoom and a walk by keyboard. Of a large mesh the cards
 * in view are drawn, and from afar a painting of all of it.
 */
export function TopologyGraph(props: TopologyGraphProps) {
  const { model, accounts, effects, focus, found, path, selected } = props;
  const { changes, edgeFindings, findings, onSelect } = props;
  const t = useAppMeshTranslation();
  const prefix = useId().replace(/[^\w-]/g, '');
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const content = useRef<SVGGElement>(null);
  const [pointed, setPointed] = useState<string>();

  const measured = useElementWidth(frame, FALLBACK_WIDTH);
  const width = measured ?? FALLBACK_WIDTH;
  const { layout } = model;
  const natural = layout.height * Math.min(1, width / layout.width) + 24;
  const height = Math.round(
    Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, natural)),
  );
  const viewport = { width, height };
  const isLarge = layout.nodes.length > WHOLE_LIMIT;
  const [part, followPart] = useShownPart(viewport, layout);
  const isFar = isLarge && part.level !== 'cards';

  const index = useMemo(() => new EdgeIndex(layout.edges), [layout]);
  const near = useMemo(() => nearby(model, pointed), [model, pointed]);
  const pointedNode = near.size > 0 ? pointed : undefined;
  // What is pointed at says more of the moment than what was asked for.
  const asked = useMemo(
    () => (effects ? new Set(effects.keys()) : path?.nodes ?? found),
    [effects, path, found],
  );
  const bright = pointedNode ? near : asked;
  const scene = useMemo(
    () =>
      isLarge
        ? buildScene({ model, findings, edgeFindings, effects, changes })
        : undefined,
    [isLarge, model, findings, edgeFindings, effects, changes],
  );
  const marks = useMemo(
    () => ({
      bright,
      path: path?.edges,
      found,
      focus,
      selected,
      pointed: pointedNode,
    }),
    [bright, path, found, focus, selected, pointedNode],
  );
  const initial = fitView(viewport, layout);
  const followScene = useOverview({
    canvas,
    // To paint is work: once, at the size that it has in the end.
    scene: isFar && measured !== undefined ? scene : undefined,
    index,
    marks,
    viewport,
    initial,
  });
  const view = useRef(initial);
  const panZoom = usePanZoom(
    svg,
    next => {
      view.current = next;
      content.current?.setAttribute(
        'transform',
        `translate(${next.x},${next.y}) scale(${next.k})`,
      );
      if (isLarge) {
        followScene(next);
        followPart(next);
      }
    },
    viewport,
    layout,
  );
  useEffect(() => {
    // Another size or another mesh moves nothing where somebody has chosen a view.
    followPart(view.current);
  }, [followPart, layout, width, height]);
  const walking = useWalk({
    graph: props,
    svg,
    panZoom,
    viewport,
    isLarge,
    inset: props.panelOpen ? PANEL_WIDTH : 0,
  });
  const drawn = useDrawnPart(
    layout,
    index,
    isLarge ? part : undefined,
    walking.kept,
  );
  const pointing = usePointing({
    layout,
    view,
    onPoint: setPointed,
    onOpen: onSelect,
    onApproach: walking.approach,
  });
  const named = isFar && pointedNode ? model.nodes.get(pointedNode) : undefined;
  const drawingStyle = [
    styles.canvas,
    isLarge && styles.large,
    isFar && styles.far,
  ];
  return (
    <div ref={frame} className={styles.frame}>
      <VisuallyHidden id={`${prefix}-help`}>
        {t('graph.help')}
        {isLarge
          ? ` ${t('overview.help', { total: `${layout.nodes.length}` })}`
          : ''}
      </VisuallyHidden>
      {isLarge ? (
        <canvas
          ref={canvas}
          aria-hidden
          hidden={!isFar}
          className={overviewStyles.canvas}
        />
      ) : null}
      <svg
        ref={svg}
        role="group"
        aria-label={t('graph.label', { name: model.graph.mesh.meshName })}
        aria-describedby={`${prefix}-help`}
        width="100%"
        height={height}
        className={drawingStyle.filter(Boolean).join(' ')}
        {...(isFar ? pointing.handlers : {})}
      >
        <ArrowMarkers prefix={prefix} />
        <g ref={content}>
          <Drawing
            graph={props}
            prefix={prefix}
            nodes={drawn.nodes}
            edges={drawn.edges}
            labelled={!isFar}
            pointed={pointedNode}
            bright={bright}
            tabStop={walking.tabStop}
            onPoint={setPointed}
            onMove={walking.move}
            onFocus={walking.focusNode}
          >
            {isFar ? null : <AccountBoxes graph={props} boxes={drawn.boxes} />}
          </Drawing>
          {isFar ? <AccountPlates graph={props} scale={part.scale} /> : null}
        </g>
      </svg>
      {named ? (
        <PointedName ref={pointing.name} node={named} accounts={accounts} />
      ) : null}
      <div className={styles.footer}>
        {props.legend}
        <ZoomControls panZoom={panZoom} />
      </div>
    </div>
  );
}
