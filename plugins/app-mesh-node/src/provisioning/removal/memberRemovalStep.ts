import { APP_MESH_API, clusterOf, type ClusterResource } from '../cluster';
import type { Step } from '../engine';
import { listMembers } from './listMembers';
import { objectRemovable } from './objectRemovable';
import { removalStep } from './removalStep';
import type { MeshPlace } from './types';

/**
 * Deletes a mesh's custom resources of one kind from a cluster, until the controller has deleted what they
 * stand for.
 */
export function memberRemovalStep(options: {
  id: string;
  kind: string;
  /** In the plural, for example `virtual nodes`, or with a name. */
  words: string;
  place: MeshPlace;
  after: string[];
  only?: (object: ClusterResource) => boolean;
}): Step {
  const { after, id, kind, only = () => true, place, words } = options;
  return removalStep({
    id,
    what: words,
    where: place.target,
    after,
    warningKinds: [kind],
    async list(context) {
      const client = await clusterOf(context, place.target);
      const members = await listMembers(context, place, kind);
      return members
        .filter(only)
        .map(object =>
          objectRemovable(client, object, { apiVersion: APP_MESH_API, kind }),
        );
    },
  });
}
