import type { GraphLayout, MeshGraph } from '@crossmesh/plugin-app-mesh-common';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  BackgroundLayout,
  type LayoutJob,
  layoutJob,
  startLayoutWorker,
} from '../../layout';
import { toReason } from '../../lib/toReason';
import { buildModel, type TopologyModel } from './buildModel';
import { cardSize } from './cardSize';
import { foldContent, type TopologyContent } from './foldContent';

/** Up to this many nodes a layout takes less time than the way to a worker and back. */
const HERE_LIMIT = 200;

const NOWHERE: GraphLayout = {
  width: 0,
  height: 0,
  boxes: [],
  groups: [],
  nodes: [],
  edges: [],
};

/** A mesh as it is drawn. */
export interface TopologyModelState {
  /** While a layout is under way the one before; without places while there is none. */
  model: TopologyModel;
  /** Whether a layout is under way. */
  pending: boolean;
  /** Why the latest layout failed. */
  error?: Error;
}

/** A finished layout, or why there is none. */
interface Outcome {
  content: TopologyContent;
  model?: TopologyModel;
  error?: Error;
}

/** @param shown - what is drawn until then, and is to move little */
function jobOf(
  { graph, cards, routes }: TopologyContent,
  shown: TopologyModel | undefined,
): LayoutJob {
  return {
    graph,
    sizes: graph.nodes.map(node =>
      cardSize(node, cards?.get(node.id), routes.get(node.id)?.length),
    ),
    previous: shown && { groups: shown.layout.groups },
  };
}

function layoutHere(
  content: TopologyContent,
  shown: TopologyModel | undefined,
): Outcome {
  try {
    const layout = layoutJob(jobOf(content, shown));
    return { content, model: buildModel(content, layout) };
  } catch (error) {
    return { content, error: toReason(error) };
  }
}

/**
 * Folds a mesh and lays it out, a large one in a worker. What was drawn before keeps its order where it can.
 *
 * @param unfolded - whether all routers and workloads are nodes of their own, or the ids of the services
 * whose are; a set must keep its identity while it has the same members
 */
export function useTopologyModel(
  mesh: MeshGraph,
  unfolded: boolean | ReadonlySet<string>,
): TopologyModelState {
  const content = useMemo(() => foldContent(mesh, unfolded), [mesh, unfolded]);
  const isLarge = content.graph.nodes.length > HERE_LIMIT;
  const shown = useRef<TopologyModel>();
  const here = useMemo(
    () => (isLarge ? undefined : layoutHere(content, shown.current)),
    [content, isLarge],
  );
  const [background] = useState(() => new BackgroundLayout(startLayoutWorker));
  const [arrived, setArrived] = useState<Outcome>();
  useEffect(() => {
    if (!isLarge) {
      return undefined;
    }
    const controller = new AbortController();
    const { signal } = controller;
    background
      .layout(jobOf(content, shown.current), signal)
      .then(
        (layout): Outcome => ({ content, model: buildModel(content, layout) }),
      )
      .catch((error): Outcome => ({ content, error: toReason(error) }))
      .then(outcome => {
        if (!signal.aborted) {
          setArrived(outcome);
        }
      });
    return () => controller.abort();
  }, [background, content, isLarge]);
  useEffect(() => () => background.close(), [background]);

  const outcome = here ?? (arrived?.content === content ? arrived : undefined);
  shown.current = outcome?.model ?? shown.current;
  const unplaced = useMemo(() => buildModel(content, NOWHERE), [content]);
  return {
    model: shown.current ?? unplaced,
    pending: outcome === undefined,
    error: outcome?.error,
  };
}
