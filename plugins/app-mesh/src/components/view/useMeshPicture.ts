import {
  type AccountSummary,
  type BlastEffect,
  type GraphPart,
  type MeshChange,
  type MeshGraph,
  pathsBetween,
  type RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import { useMemo } from 'react';
import { useGlow } from '../../hooks/useGlow';
import { useStable } from '../../hooks/useStable';
import { changedEdges } from '../../lib/changedEdges';
import { changedNodes } from '../../lib/changedNodes';
import { findingsByEdge } from '../../lib/findingsByEdge';
import { findingsByNode } from '../../lib/findingsByNode';
import { mergeGraphs } from '../../lib/mergeGraphs';
import type { ViewState } from '../../lib/viewState';
import { type FoundGraph, useFoundGraph } from '../find/useFoundGraph';
import type { TopologyModel } from '../topology/buildModel';
import { drawnEffects } from '../topology/drawnEffects';
import type { TopologyChange, TopologyPath } from '../topology/types';
import { useTopologyModel } from '../topology/useTopologyModel';

/** Above this many nodes a mesh is shown folded, unless the user has said otherwise. */
const UNFOLDED_LIMIT = 40;

export interface MeshPictureOptions {
  graph: MeshGraph;
  /** The mesh at an earlier moment, and in what it differed. */
  earlier?: MeshGraph;
  changes?: MeshChange[];
  accounts: AccountSummary[];
  findings: RuleFinding[];
  /** Ids of nodes that belong to the entity whose page this is. */
  focusIds: string[];
  state: ViewState;
}

/** A mesh as it is asked for by the state of the view. Ids are those of what is drawn. */
export interface MeshPicture {
  result: FoundGraph;
  /** What is left after hiding. */
  shown: MeshGraph;
  model: TopologyModel;
  /** Whether it is being laid out anew; until then `model` is as it was before. */
  layoutPending: boolean;
  /** Why it could not be laid out. */
  layoutError?: Error;
  /** Whether all routers and workloads are nodes of their own. */
  details: boolean;
  unfolded: ReadonlySet<string>;
  findings: Map<string, RuleFinding[]>;
  edgeFindings: Map<string, RuleFinding[]>;
  focus: ReadonlySet<string>;
  found?: ReadonlySet<string>;
  effects?: ReadonlyMap<string, BlastEffect>;
  /** By the ids of the mesh. */
  path?: GraphPart;
  drawnPath?: TopologyPath;
  changes: ReadonlyMap<string, TopologyChange>;
}

function drawn(ids: Iterable<string>, drawnFor: Map<string, string>) {
  return new Set(Array.from(ids, id => drawnFor.get(id) ?? id));
}

/** Works out what is to be drawn, and how. */
export function useMeshPicture(options: MeshPictureOptions): MeshPicture {
  const { accounts, earlier, focusIds, findings: all, state } = options;
  const { at, blast, from, selected, since, to } = state;
  const graph = useMemo(
    () => (earlier ? mergeGraphs(earlier, options.graph) : options.graph),
    [earlier, options.graph],
  );
  const result = useFoundGraph(graph, accounts, state, all);
  const shown = result.graph;
  const details = state.details ?? graph.nodes.length <= UNFOLDED_LIMIT;
  const open = useStable(state.unfolded);
  const unfolded = useMemo(() => new Set(open), [open]);
  const { model, pending, error } = useTopologyModel(
    shown,
    details || unfolded,
  );
  const findings = useMemo(
    () => findingsByNode(all, shown, model.drawnFor),
    [all, shown, model],
  );
  const edgeFindings = useMemo(
    () => findingsByEdge(all, shown, model.drawnEdgeFor),
    [all, shown, model],
  );
  const focus = useMemo(
    () => new Set(focusIds.flatMap(id => model.drawnFor.get(id) ?? [])),
    [focusIds, model],
  );
  const { ids } = result.found;
  const found = useMemo(() => ids && drawn(ids, model.drawnFor), [ids, model]);
  const effects = useMemo(() => {
    const gone = model.drawnFor.get(selected ?? '');
    return blast && gone ? drawnEffects(shown, model, gone) : undefined;
  }, [blast, selected, shown, model]);
  const path = useMemo(
    () => (from && to ? pathsBetween(shown, from, to) : undefined),
    [shown, from, to],
  );
  const drawnPath = useMemo(
    () =>
      path && {
        nodes: drawn(path.nodeIds, model.drawnFor),
        edges: drawn(path.edgeIds, model.drawnEdgeFor),
      },
    [path, model],
  );
  const glowing = useGlow(graph, `${at} ${since} ${focusIds.join()}`);
  const changes = useMemo(() => {
    const kinds = new Map<string, TopologyChange>();
    for (const id of glowing) {
      kinds.set(
        model.drawnFor.get(id) ?? model.drawnEdgeFor.get(id) ?? id,
        'glow',
      );
    }
    if (options.changes) {
      const before = earlier ?? { ...graph, nodes: [], edges: [] };
      const nodes = changedNodes(options.changes, before, options.graph);
      for (const [id, kind] of nodes) {
        const card = model.drawnFor.get(id) ?? id;
        // What came with a card is told by the card, and a part of it only changes it.
        kinds.set(card, card === id ? kind : nodes.get(card) ?? 'changed');
      }
      for (const [id, kind] of changedEdges(before, options.graph)) {
        kinds.set(model.drawnEdgeFor.get(id) ?? id, kind);
      }
    }
    return kinds;
  }, [glowing, earlier, options.changes, options.graph, graph, model]);
  return {
    result,
    shown,
    model,
    layoutPending: pending,
    layoutError: error,
    details,
    unfolded,
    findings,
    edgeFindings,
    focus,
    found,
    effects,
    path,
    drawnPath,
    changes,
  };
}
