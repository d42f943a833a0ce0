import type { GraphEdge } from '@crossmesh/plugin-app-mesh-common';
import type { Translate } from '../translation';

/** @returns retries and timeouts of a route in one line, also that it has none */
export function policyText(
  t: Translate,
  { retries, timeouts }: Pick<GraphEdge, 'retries' | 'timeouts'>,
): string {
  const parts = [
    retries && t('route.retries', { retries }),
    timeouts && t('route.timeouts', { timeouts }),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : t('route.noPolicy');
}
