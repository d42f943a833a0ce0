import type {
  BlastEffect,
  GraphResponse,
  RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import type { ReactNode } from 'react';
import type { TopologyModel } from './buildModel';
import type { TopologyChange, TopologyPath } from './types';

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
