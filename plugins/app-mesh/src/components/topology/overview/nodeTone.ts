import type {
  BlastEffect,
  GraphNode,
  RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import { worstCount } from '../../../lib/worstCount';
import type { NodeTone } from './types';

/** @returns what to colour a node by; broken pods have a mark of their own */
export function nodeTone(
  node: GraphNode,
  findings: RuleFinding[] | undefined,
  effect: BlastEffect | undefined,
): NodeTone {
  const severity = worstCount(findings)?.severity;
  if (
    effect === 'broken' ||
    severity === 'error' ||
    node.status === 'MISSING' ||
    node.status === 'DELETED'
  ) {
    return 'bad';
  }
  return effect === 'degraded' ||
    severity === 'warning' ||
    node.status !== 'ACTIVE'
    ? 'fair'
    : node.role;
}
