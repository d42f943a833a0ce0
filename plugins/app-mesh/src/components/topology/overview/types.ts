import type {
  GraphNodeRole,
  LayoutBox,
  LayoutEdge,
  LayoutNode,
} from '@crossmesh/plugin-app-mesh-common';
import type { TopologyChange } from '../types';
import type { Palette } from './readPalette';

/** What a node is coloured by: what is wrong with it, or else its role. */
export type NodeTone = 'bad' | 'fair' | GraphNodeRole;

export interface SceneNode extends LayoutNode {
  name: string;
  role: GraphNodeRole;
  tone: NodeTone;
  /** Whether pods are ready; absent where there are none to tell of. */
  pods?: 'good' | 'fair' | 'bad';
  isMissing: boolean;
  change?: TopologyChange;
}

export interface SceneEdge extends LayoutEdge {
  source: string;
  target: string;
  crossAccount: boolean;
  tone?: 'bad' | 'fair';
  change?: TopologyChange;
}

/** Calls from one account to another, as far too many to draw each of them. */
export interface SceneLink {
  from: LayoutBox;
  to: LayoutBox;
  count: number;
}

/** A mesh as it is painted from afar. */
export interface Scene {
  boxes: LayoutBox[];
  nodes: SceneNode[];
  edges: SceneEdge[];
  links: SceneLink[];
}

/** What stands out in a scene. */
export interface SceneMarks {
  /** Ids of nodes; all others step back. Undefined where none do. */
  bright?: ReadonlySet<string>;
  /** Ids of edges that stand out while all others step back. */
  path?: ReadonlySet<string>;
  found?: ReadonlySet<string>;
  focus: ReadonlySet<string>;
  /** Id of a node or an edge. */
  selected?: string;
  /** Id of a node whose edges stand out. */
  pointed?: string;
}

/** What all that paints needs to know. */
export interface Brush {
  context: CanvasRenderingContext2D;
  palette: Palette;
  marks: SceneMarks;
  /** Pixels of the screen for each of the drawing. */
  scale: number;
}
