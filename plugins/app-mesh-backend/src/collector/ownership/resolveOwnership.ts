import type {
  ClusterObject,
  Ownership,
  OwnershipSource,
} from '@crossmesh/plugin-app-mesh-common';
import type { CatalogOwners } from './CatalogOwners';

/**
 * Whose a resource is, by the strongest evidence there is: an entity that names the resource, the
 * entity named on its custom resource, the Kubernetes id, the account's default team.
 */
export function resolveOwnership(
  resource: { arn: string; clusterObject?: ClusterObject },
  owners: CatalogOwners,
  accountTeam: string | undefined,
): Ownership | undefined {
  const { arn, clusterObject } = resource;
  const claims: [OwnershipSource, string | undefined][] = [
    ['entity-annotation', owners.forArn(arn)],
    ['cluster-annotation', clusterObject?.entityRef],
    [
      'kubernetes-id',
      clusterObject?.kubernetesId === undefined
        ? undefined
        : owners.forKubernetesId(clusterObject.kubernetesId),
    ],
  ];
  for (const [source, entityRef] of claims) {
    if (entityRef !== undefined) {
      return {
        entityRef,
        team: owners.teamOf(entityRef) ?? accountTeam,
        source,
      };
    }
  }
  return accountTeam === undefined
    ? undefined
    : { team: accountTeam, source: 'account-default' };
}
