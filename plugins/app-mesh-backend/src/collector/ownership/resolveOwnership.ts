import type {
  ClusterObject,
  Ownership,
  OwnershipSource,
} from '@crossmesh/plugin-app-mesh-common';
import type { CatalogOwners } from './CatalogOwners';
import { readOwnerTag } from './readOwnerTag';

/**
 * Whose a resource is, by the strongest evidence there is: the entity named on its custom resource, an
 * entity that names the resource, the Kubernetes id, the tag, the account's default team. Who may write the
 * custom resource has the resource in hand; anybody who may register an entity can write an ARN into it.
 */
export function resolveOwnership(
  resource: { arn: string; clusterObject?: ClusterObject; ownerTag?: string },
  owners: CatalogOwners,
  accountTeam: string | undefined,
): Ownership | undefined {
  const { arn, clusterObject, ownerTag } = resource;
  const admitted = (entityRef: string | undefined) =>
    clusterObject && entityRef && owners.admits(entityRef, clusterObject)
      ? entityRef
      : undefined;
  const named = admitted(clusterObject?.entityRef);
  const claims: [OwnershipSource, string | undefined][] = [
    ['cluster-annotation', named && owners.has(named) ? named : undefined],
    ['entity-annotation', owners.forArn(arn)],
    ['cluster-annotation', named],
    [
      'kubernetes-id',
      clusterObject?.kubernetesId === undefined
        ? undefined
        : admitted(owners.forKubernetesId(clusterObject.kubernetesId)),
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
  const tagged = ownerTag === undefined ? undefined : readOwnerTag(ownerTag);
  if (tagged?.team !== undefined) {
    return { ...tagged, source: 'tag' };
  }
  if (tagged?.entityRef !== undefined && owners.has(tagged.entityRef)) {
    return {
      ...tagged,
      team: owners.teamOf(tagged.entityRef) ?? accountTeam,
      source: 'tag',
    };
  }
  return accountTeam === undefined
    ? undefined
    : { team: accountTeam, source: 'account-default' };
}
