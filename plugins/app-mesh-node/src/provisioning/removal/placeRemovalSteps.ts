import type { Step } from '../engine';
import { memberRemovalStep } from './memberRemovalStep';
import type { MeshPlace, MeshResourceKind } from './types';

/** The kinds in the order in which they can go: what points at something goes before it. */
export const REMOVAL_ORDER: {
  kind: string;
  words: string;
  left: MeshResourceKind[];
}[] = [
  { kind: 'GatewayRoute', words: 'gateway routes', left: ['gatewayRoute'] },
  {
    kind: 'VirtualService',
    words: 'virtual services',
    left: ['virtualService'],
  },
  {
    kind: 'VirtualRouter',
    words: 'virtual routers',
    left: ['route', 'virtualRouter'],
  },
  { kind: 'VirtualNode', words: 'virtual nodes', left: ['virtualNode'] },
  {
    kind: 'VirtualGateway',
    words: 'virtual gateways',
    left: ['virtualGateway'],
  },
];

/** Deletes a mesh's custom resources of one kind from each of several clusters, side by side. */
export function placeRemovalSteps(options: {
  kind: string;
  words: string;
  places: (MeshPlace & { cluster: string })[];
  after: string[];
}): Step[] {
  const { after, kind, places, words } = options;
  return places.map(place =>
    memberRemovalStep({
      id: `${kind}-${place.cluster}`,
      kind,
      words: `the ${words} of the mesh ${place.mesh.meshName} from the cluster ${place.cluster}`,
      place,
      after,
    }),
  );
}
