import type { LayoutEdge, LayoutNode } from '@crossmesh/plugin-app-mesh-common';
import type { ReactNode } from 'react';
import { Edges } from './Edges';
import { foldState } from './foldState';
import type { TopologyGraphProps } from './graphProps';
import { NodeCard } from './NodeCard';
import type { WalkKey } from './types';

export interface DrawingProps {
  graph: TopologyGraphProps;
  /** Unique for the drawing; ids of markers begin with it. */
  prefix: string;
  /** Those to draw. */
  nodes: LayoutNode[];
  edges: LayoutEdge[];
  /** The accounts, which stand behind all else. */
  children: ReactNode;
  /** Whether to write on the edges. */
  labelled: boolean;
  /** Id of the node that is pointed at. */
  pointed?: string;
  /** Ids of nodes; all others step back. Undefined where none do. */
  bright?: ReadonlySet<string>;
  /** Id of the node that Tab stops at. */
  tabStop?: string;
  onPoint: (id: string | undefined) => void;
  /** @returns whether the key meant something */
  onMove: (id: string, event: WalkKey) => boolean;
  onFocus: (id: string) => void;
}

/** Accounts, edges and cards: all of a mesh, or a part of it. */
export function Drawing(props: DrawingProps) {
  const { graph, bright, tabStop, onMove } = props;
  const { model, accounts, focus, found, selected, effects, onSelect } = graph;
  const isDimmed = (id: string) =>
    bright !== undefined && !bright.has(id) && id !== selected;
  const hasParentInFocus = (id: string) =>
    model.arriving
      .get(id)
      ?.some(({ type, source }) => type !== 'backend' && focus.has(source));
  return (
    <>
      {props.children}
      <Edges
        model={model}
        places={props.edges}
        labelled={props.labelled}
        accounts={accounts}
        prefix={props.prefix}
        pointed={props.pointed}
        selected={selected}
        findings={graph.edgeFindings}
        changes={graph.changes}
        path={graph.path}
        onOpen={onSelect}
        onMove={onMove}
      />
      {props.nodes.map(place => (
        <NodeCard
          key={place.id}
          node={model.nodes.get(place.id)!}
          place={place}
          card={model.cards?.get(place.id)}
          routes={model.routes.get(place.id)}
          accounts={accounts}
          unreadable={graph.unreadable}
          findings={graph.findings.get(place.id)}
          inFocus={focus.has(place.id)}
          flagged={focus.has(place.id) && !hasParentInFocus(place.id)}
          selected={place.id === selected}
          found={found?.has(place.id) ?? false}
          effect={effects?.get(place.id)}
          change={graph.changes?.get(place.id)}
          fold={foldState(model, place.id, graph.unfolded)}
          tabStop={place.id === tabStop}
          dimmed={isDimmed(place.id)}
          onOpen={onSelect}
          onPoint={props.onPoint}
          onMove={onMove}
          onFocus={props.onFocus}
          onUnfold={graph.onUnfold}
        />
      ))}
    </>
  );
}
