import type { GatewayPlan } from './types';

/** On all that belongs to a gateway: its name, by which it finds its routes and its pods. */
const GATEWAY_LABEL = 'crossmesh.io/virtual-gateway';

/** The labels by which a gateway finds what belongs to it. */
export function gatewayLabels({
  gatewayName,
}: Pick<GatewayPlan, 'gatewayName'>): Record<string, string> {
  return { [GATEWAY_LABEL]: gatewayName };
}
