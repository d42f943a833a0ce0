import type { ClusterClient } from '../../clusters';
import type { ClusterResource } from '../cluster';
import type { Removable } from './types';

/** An object of a cluster that is to go. */
export function objectRemovable(
  client: ClusterClient,
  object: ClusterResource,
  type: { apiVersion: string; kind: string },
): Removable {
  const { name = '', namespace, deletionTimestamp } = object.metadata ?? {};
  return {
    name: `${type.kind} ${namespace ? `${namespace}/` : ''}${name}`,
    ...(!deletionTimestamp && {
      remove: () => client.delete({ ...type, namespace, name }),
    }),
  };
}
