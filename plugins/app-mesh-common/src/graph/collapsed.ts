import type { MeshId } from '../identity';
import type { ClusterWorkload } from '../resources';
import type { GraphNodeRole } from './types';

/**
 * What the nodes of one group have in common.
 *
 * @public
 */
export type CollapseBy = 'account' | 'team' | 'namespace';

/**
 * All nodes of one account, team or namespace.
 *
 * @public
 */
export interface GraphGroup {
  /** `BY:KEY`, or `none` for what belongs to no group. */
  id: string;
  /** Account id, entity reference of a team, or `CLUSTER/NAMESPACE`; absent for the group `none`. */
  key?: string;
  /** How many nodes of each role there are; those that are not there count as missing alone. */
  counts: Record<GraphNodeRole | 'missing', number>;
  /** Of all workloads together. */
  pods: ClusterWorkload;
}

/**
 * A graph of groups.
 *
 * @public
 */
export interface CollapsedGraph {
  mesh: MeshId & { arn: string };
  by: CollapseBy;
  groups: GraphGroup[];
  edges: {
    id: string;
    /** Id of a group. */
    source: string;
    /** Id of another group. */
    target: string;
    /** How many edges of the graph lead from one to the other. */
    calls: number;
    /** Whether at least one of them leads to another account. */
    crossAccount: boolean;
  }[];
}
