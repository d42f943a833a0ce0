import type {
  AccountSummary,
  BlastEffect,
  GraphNode,
} from '@crossmesh/plugin-app-mesh-common';
import { accountLabel } from '../../lib/accountLabel';
import { discoveryText } from '../../lib/discoveryText';
import { listenersText } from '../../lib/listenersText';
import type { NodeMark } from '../../lib/nodeMarks';
import { policyText } from '../../lib/policyText';
import { tlsText } from '../../lib/tlsText';
import type { worstCount } from '../../lib/worstCount';
import type { Translate } from '../../translation';
import type { NodeRoute } from './nodeRoutes';
import type { TopologyChange } from './types';

/** What a screen reader says for a node. */
export function nodeName(
  t: Translate,
  node: GraphNode,
  context: {
    accounts: AccountSummary[];
    team?: string;
    marks: NodeMark[];
    worst?: ReturnType<typeof worstCount>;
    inFocus: boolean;
    effect?: BlastEffect;
    change?: TopologyChange;
    /** Of an unfolded router. */
    routes?: NodeRoute[];
  },
): string {
  const listeners = listenersText(node);
  const parts = [
    `${t(`kind.${node.kind}`)} ${node.name}`,
    context.inFocus && t('graph.inFocusSpoken'),
    node.resourceOwner &&
      t('graph.account', {
        account: accountLabel(node.resourceOwner, context.accounts),
      }),
    context.team ? t('graph.team', { team: context.team }) : t('team.none'),
    listeners && t('graph.listens', { listeners }),
    tlsText(t, node),
    discoveryText(t, node),
    ...(context.routes ?? []).map(route =>
      t('route.spoken', {
        route: route.route ?? '',
        match: route.match ?? '',
        policy: policyText(t, route),
      }),
    ),
    node.pods &&
      t('pods.spoken', {
        ready: `${node.pods.readyPods}`,
        total: `${node.pods.pods}`,
      }),
    ...context.marks.map(mark => t(`status.${mark}`)),
    context.worst &&
      t(`findings.count.${context.worst.severity}`, {
        total: `${context.worst.count}`,
      }),
    context.change && t(`graph.change.${context.change}`),
    context.effect && t(`panel.effect.${context.effect}`),
  ];
  return parts.filter(Boolean).join(', ');
}
