import type { SpecByKind } from '../state';

/** Inputs of the operations on any kind of resource, as far as they are alike. */
export interface ResourceInput {
  meshName: string;
  meshOwner?: string;
  clientToken?: string;
  spec: SpecByKind[keyof SpecByKind];
  tags?: { key: string; value: string }[];
  limit?: number;
  nextToken?: string;
  virtualNodeName?: string;
  virtualRouterName?: string;
  virtualServiceName?: string;
  virtualGatewayName?: string;
  routeName?: string;
  gatewayRouteName?: string;
}
