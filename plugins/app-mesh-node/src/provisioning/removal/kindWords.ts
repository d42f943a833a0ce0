import type { MeshResourceKind } from './types';

/** What a kind of resource is called in a sentence. */
export const KIND_WORDS: Record<MeshResourceKind, string> = {
  gatewayRoute: 'gateway route',
  route: 'route',
  virtualService: 'virtual service',
  virtualRouter: 'virtual router',
  virtualNode: 'virtual node',
  virtualGateway: 'virtual gateway',
};
