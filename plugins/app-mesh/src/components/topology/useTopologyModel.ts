import { layoutGraph, type MeshGraph } from '@crossmesh/plugin-app-mesh-common';
import { useMemo } from 'react';
import { buildModel, type TopologyModel } from './buildModel';
import { cardSize } from './cardSize';
import { foldContent } from './foldContent';

/** A mesh as it is drawn. */
export interface TopologyModelState {
  /** While a layout is under way the one before; without places while there is none. */
  model: TopologyModel;
  /** Why the latest layout failed. */
  error?: Error;
}

/**
 * Folds a mesh and lays it out.
 *
 * @param unfolded - whether all routers and workloads are nodes of their own, or the ids of the services
 * whose are; a set must keep its identity while it has the same members
 */
export function useTopologyModel(
  mesh: MeshGraph,
  unfolded: boolean | ReadonlySet<string>,
): TopologyModelState {
  return useMemo(() => {
    const content = foldContent(mesh, unfolded);
    const layout = layoutGraph(content.graph, {
      size: node => cardSize(node, content.cards?.get(node.id)),
    });
    return { model: buildModel(content, layout) };
  }, [mesh, unfolded]);
}
