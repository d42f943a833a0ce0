import {
  CLUSTER_LABEL_MANAGED_BY,
  CLUSTER_MANAGED_BY,
} from '@crossmesh/plugin-app-mesh-common';
import type { ClusterClient } from '../../clusters';
import type { ClusterResource } from '../cluster';
import { objectRemovable } from './objectRemovable';
import type { Removable } from './types';

const KINDS = [
  { apiVersion: 'apps/v1', kind: 'Deployment' },
  { apiVersion: 'v1', kind: 'Service' },
  { apiVersion: 'v1', kind: 'ConfigMap' },
  { apiVersion: 'v1', kind: 'ServiceAccount' },
];

/**
 * What Crossmesh made in a namespace beside App Mesh's resources, and the pods of it, which go with their
 * Deployments.
 */
export async function listOurObjects(
  client: ClusterClient,
  namespace: string,
  only: (object: ClusterResource) => boolean = () => true,
): Promise<Removable[]> {
  const labelSelector = `${CLUSTER_LABEL_MANAGED_BY}=${CLUSTER_MANAGED_BY}`;
  const [pods, ...lists] = await Promise.all([
    client.list<ClusterResource>({
      apiVersion: 'v1',
      kind: 'Pod',
      namespace,
      labelSelector,
    }),
    ...KINDS.map(async type => {
      const objects = await client.list<ClusterResource>({
        ...type,
        namespace,
        labelSelector,
      });
      return objects
        .filter(object => only({ ...object, ...type }))
        .map(object => objectRemovable(client, object, type));
    }),
  ]);
  const going = pods
    .filter(pod => only({ ...pod, apiVersion: 'v1', kind: 'Pod' }))
    .map(({ metadata }) => ({ name: `Pod ${namespace}/${metadata?.name}` }));
  return [...lists.flat(), ...going];
}
