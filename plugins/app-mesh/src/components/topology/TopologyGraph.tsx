import type {
  BlastEffect,
  GraphResponse,
  RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import { VisuallyHidden } from '@backstage/ui';
import {
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useElementWidth } from '../../hooks/useElementWidth';
import { useAppMeshTranslation } from '../../translation';
import { AccountBox } from './AccountBox';
import { ArrowMarkers } from './ArrowMarkers';
import type { TopologyModel } from './buildModel';
import { Edges } from './Edges';
import { foldState } from './foldState';
import { nearby } from './nearby';
import { NodeCard } from './NodeCard';
import styles from './topology.module.css';
import type { TopologyChange, TopologyPath, WalkKey } from './types';
import { usePanZoom } from './usePanZoom';
import { walk } from './walk';
import { ZoomControls } from './ZoomControls';

const FALLBACK_WIDTH = 1200;
/** How much of the right side an open panel covers. */
const PANEL_WIDTH = 344;
const HEIGHTS = { least: 340, most: 760 };

export interface TopologyGraphProps {
  model: TopologyModel;
  accounts: GraphResponse['accounts'];
  unreadable: ReadonlySet<string>;
  /** By the id of the drawn node. */
  findings: ReadonlyMap<string, RuleFinding[]>;
  /** The same by edge. */
  edgeFindings?: ReadonlyMap<string, RuleFinding[]>;
  /** Ids of drawn nodes that belong to the entity whose page this is. */
  focus: ReadonlySet<string>;
  /** Ids of drawn nodes that were asked for; undefined where nothing was. */
  found?: ReadonlySet<string>;
  /** What fails without the selected node, by id of the drawn node; undefined if that is not asked for. */
  effects?: ReadonlyMap<string, BlastEffect>;
  /** Id of the selected node or edge, as it is drawn. */
  selected?: string;
  /** Told the id of a node or of an edge (`model.edges` has it then), or undefined for nothing. */
  onSelect: (id: string | undefined) => void;
  /** Told the account whose box was opened; absent where accounts cannot be opened. */
  onSelectAccount?: (accountId: string) => void;
  /** What differs from another moment, by id of the drawn node or edge. */
  changes?: ReadonlyMap<string, TopologyChange>;
  /** A way through the mesh: all else steps back. Undefined where none is asked for. */
  path?: TopologyPath;
  /** Ids of the services that are unfolded, as given to `useTopologyModel`. */
  unfolded?: ReadonlySet<string>;
  /** Told that a service is to be unfolded or folded; absent where that cannot be chosen. */
  onUnfold?: (id: string, unfold: boolean) => void;
  /** Whether a panel covers the right side. */
  panelOpen: boolean;
  /** Explains the drawing, below it. */
  legend: ReactNode;
}

/** The drawing: account boxes, edges, nodes; with pan, zoom and a walk by keyboard. */
export function TopologyGraph(props: TopologyGraphProps) {
  const { model, accounts, effects, focus, found, selected } = props;
  const { onSelect, onUnfold } = props;
  const t = useAppMeshTranslation();
  const prefix = useId().replace(/[^\w-]/g, '');
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const content = useRef<SVGGElement>(null);
  const [pointed, setPointed] = useState<string>();
  const [focused, setFocused] = useState<string>();

  const width = useElementWidth(frame, FALLBACK_WIDTH);
  const { layout } = model;
  const natural = layout.height * Math.min(1, width / layout.width) + 24;
  const height = Math.round(
    Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, natural)),
  );
  const panZoom = usePanZoom(svg, content, { width, height }, layout);

  const places = useMemo(
    () => new Map(layout.nodes.map(node => [node.id, node])),
    [layout],
  );
  const tabStop =
    [focused, selected].find(id => places.has(id ?? '')) ?? layout.nodes[0]?.id;
  const inset = props.panelOpen ? PANEL_WIDTH : 0;
  const near = useMemo(() => nearby(model, pointed), [model, pointed]);

  // What is pointed at says more of the moment than what was asked for.
  const bright = near.size > 0 ? near : effects ?? props.path?.nodes ?? found;
  const isDimmed = (id: string) =>
    bright !== undefined && !bright.has(id) && id !== selected;
  const hasParentInFocus = (id: string) =>
    model.arriving
      .get(id)
      ?.some(({ type, source }) => type !== 'backend' && focus.has(source));
  const reveal = useCallback(
    (id: string) => {
      const place = places.get(id);
      if (place) {
        panZoom.reveal(place, inset);
      }
    },
    [places, panZoom, inset],
  );
  const focusNode = useCallback(
    (id: string) => {
      setFocused(id);
      reveal(id);
    },
    [reveal],
  );
  const move = useCallback(
    (id: string, event: WalkKey) => {
      if (event.key === 'Escape') {
        onSelect(undefined);
        return true;
      }
      if (event.key === '+' || event.key === '-') {
        onUnfold?.(id, event.key === '+');
        return onUnfold !== undefined;
      }
      const next = walk(model, id, event);
      const element =
        next &&
        svg.current?.querySelector<SVGGElement>(
          `[data-node-id="${CSS.escape(next)}"], [data-edge-id="${CSS.escape(
            next,
          )}"]`,
        );
      if (!element) {
        return false;
      }
      element.focus();
      return true;
    },
    [model, onSelect, onUnfold],
  );
  useEffect(() => {
    if (selected !== undefined) {
      reveal(selected);
    }
    // A new size shows the whole drawing again, with a part of it below the panel.
  }, [selected, reveal, width, height]);

  return (
    <div ref={frame} className={styles.frame}>
      <VisuallyHidden id={`${prefix}-help`}>{t('graph.help')}</VisuallyHidden>
      <svg
        ref={svg}
        role="group"
        aria-label={t('graph.label', { name: model.graph.mesh.meshName })}
        aria-describedby={`${prefix}-help`}
        width="100%"
        height={height}
        className={styles.canvas}
      >
        <ArrowMarkers prefix={prefix} />
        <g ref={content}>
          {layout.boxes.map(box => (
            <AccountBox
              key={box.accountId ?? ''}
              box={box}
              onOpen={props.onSelectAccount}
              account={accounts.find(
                ({ accountId }) => accountId === box.accountId,
              )}
              unreadable={props.unreadable.has(box.accountId ?? '')}
            />
          ))}
          <Edges
            model={model}
            places={layout.edges}
            labelled
            accounts={accounts}
            prefix={prefix}
            pointed={near.size > 0 ? pointed : undefined}
            selected={selected}
            findings={props.edgeFindings}
            changes={props.changes}
            path={props.path}
            onOpen={onSelect}
            onMove={move}
          />
          {layout.nodes.map(place => (
            <NodeCard
              key={place.id}
              node={model.nodes.get(place.id)!}
              place={place}
              card={model.cards?.get(place.id)}
              accounts={accounts}
              unreadable={props.unreadable}
              findings={props.findings.get(place.id)}
              inFocus={focus.has(place.id)}
              flagged={focus.has(place.id) && !hasParentInFocus(place.id)}
              selected={place.id === selected}
              found={found?.has(place.id) ?? false}
              effect={effects?.get(place.id)}
              change={props.changes?.get(place.id)}
              fold={foldState(model, place.id, props.unfolded)}
              tabStop={place.id === tabStop}
              dimmed={isDimmed(place.id)}
              onOpen={onSelect}
              onPoint={setPointed}
              onMove={move}
              onFocus={focusNode}
              onUnfold={onUnfold}
            />
          ))}
        </g>
      </svg>
      <div className={styles.footer}>
        {props.legend}
        <ZoomControls panZoom={panZoom} />
      </div>
    </div>
  );
}
