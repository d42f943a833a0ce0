import type {
  AccountSummary,
  GraphEdge,
} from '@crossmesh/plugin-app-mesh-common';
import type { Translate } from '../../translation';
import type { TopologyModel } from './buildModel';
import { edgeLabelText, type EdgeLabelText } from './edgeLabelText';
import { edgeName } from './edgeName';

/** What an edge says: to a screen reader, and in writing. */
export interface EdgeTexts {
  name: string;
  label?: EdgeLabelText;
}

/** @returns the texts of an edge, made when they are first asked for */
export function edgeTexts(
  t: Translate,
  model: TopologyModel,
  accounts: AccountSummary[],
): (edge: GraphEdge) => EdgeTexts {
  const made = new Map<string, EdgeTexts>();
  return edge => {
    const known = made.get(edge.id);
    if (known) {
      return known;
    }
    const parallel = model.leaving
      .get(edge.source)!
      .filter(other => other.target === edge.target);
    const source = model.nodes.get(edge.source)!;
    const target = model.nodes.get(edge.target)!;
    const texts = {
      name: edgeName(t, edge, source, target, accounts),
      label: edgeLabelText(t, parallel),
    };
    made.set(edge.id, texts);
    return texts;
  };
}
