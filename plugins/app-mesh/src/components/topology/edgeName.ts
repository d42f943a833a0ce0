import type {
  AccountSummary,
  GraphEdge,
  GraphNode,
} from '@crossmesh/plugin-app-mesh-common';
import { accountLabel } from '../../lib/accountLabel';
import { weightText } from '../../lib/weightText';
import type { Translate } from '../../translation';

const SENTENCES = {
  backend: 'graph.calls',
  provider: 'graph.provides',
  route: 'graph.routes',
  ingress: 'graph.admits',
} as const;

/** What a screen reader says for an edge. */
export function edgeName(
  t: Translate,
  edge: GraphEdge,
  source: GraphNode,
  target: GraphNode,
  accounts: AccountSummary[],
): string {
  const sentence = t(SENTENCES[edge.type], {
    source: source.name,
    target: target.name,
    weight: weightText(edge),
  });
  if (!edge.crossAccount || !source.resourceOwner || !target.resourceOwner) {
    return sentence;
  }
  const accountsPart = t('graph.crossAccountSpoken', {
    source: accountLabel(source.resourceOwner, accounts),
    target: accountLabel(target.resourceOwner, accounts),
  });
  return `${sentence}, ${t('graph.crossAccount')}: ${accountsPart}`;
}
