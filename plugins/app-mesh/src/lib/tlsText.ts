import type { GraphNode } from '@crossmesh/plugin-app-mesh-common';
import type { Translate } from '../translation';

/** @returns what a node asks of its callers, for example `mTLS`; empty where it says nothing of TLS */
export function tlsText(t: Translate, { tls }: Pick<GraphNode, 'tls'>): string {
  if (!tls) {
    return '';
  }
  return tls.mutual && tls.mode !== 'DISABLED'
    ? t(`tls.mutual.${tls.mode}`)
    : t(`tls.${tls.mode}`);
}
