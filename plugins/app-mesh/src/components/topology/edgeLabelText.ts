import type { GraphEdge } from '@crossmesh/plugin-app-mesh-common';
import { weightText } from '../../lib/weightText';
import type { Translate } from '../../translation';

export interface EdgeLabelText {
  text: string;
  hint?: string;
  tone: 'weight' | 'crossing';
}

/**
 * @param parallel - all edges between the same two nodes
 * @returns what to write on them, or undefined where there is nothing to say
 */
export function edgeLabelText(
  t: Translate,
  parallel: GraphEdge[],
): EdgeLabelText | undefined {
  const weights = parallel.map(weightText).filter(Boolean);
  const [first] = parallel;
  if (weights.length > 0) {
    const hint = parallel.length === 1 ? first.match : undefined;
    return { text: weights.join(', '), hint, tone: 'weight' };
  }
  return first.crossAccount
    ? { text: t('graph.crossAccount'), tone: 'crossing' }
    : undefined;
}
