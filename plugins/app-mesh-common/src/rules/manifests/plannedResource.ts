import {
  ANNOTATION_IGNORE_RULES,
  CLUSTER_ANNOTATION_ENTITY_REF,
} from '../../annotations';
import type {
  AnyMeshResource,
  ClusterObject,
  Ownership,
} from '../../resources';
import type { MeshManifest } from './readManifest';
import type { ManifestPlace } from './readMeshManifests';

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Whose it will be: what the catalog says of the entity elsewhere in the mesh, else its account's team. */
function ownershipOf(
  entityRef: string | undefined,
  { known = [], team }: ManifestPlace,
): Ownership | undefined {
  if (entityRef === undefined) {
    return team === undefined ? undefined : { team, source: 'account-default' };
  }
  const same = known.find(
    ({ ownership }) => ownership?.entityRef === entityRef,
  )?.ownership;
  return same ?? { entityRef, team, source: 'cluster-annotation' };
}

/**
 * A resource as it will be once the controller has taken its custom resource over. What is there keeps its
 * status, workload and owner. What another account has under that name stays as it is: a controller
 * changes nothing of another account.
 */
export function plannedResource(
  told: Pick<AnyMeshResource, 'kind' | 'arn' | 'name' | 'parentName'> & {
    spec: unknown;
  },
  { annotations, name, namespace }: MeshManifest,
  place: ManifestPlace,
): AnyMeshResource {
  const { accountId, cluster, known = [], mesh } = place;
  const there = known.find(
    ({ kind, name: known_, parentName }) =>
      kind === told.kind &&
      known_ === told.name &&
      parentName === told.parentName,
  );
  const entityRef = textOf(annotations[CLUSTER_ANNOTATION_ENTITY_REF]);
  const before = there?.clusterObject;
  const clusterObject: ClusterObject = {
    uid: '',
    generation: 1,
    observedGeneration: 1,
    active: true,
    ...(before?.accountId === accountId && before),
    cluster: cluster ?? before?.cluster ?? `account ${accountId}`,
    accountId,
    name,
    ...(told.kind !== 'Mesh' && { namespace }),
    entityRef,
    ignoredRules: textOf(annotations[ANNOTATION_IGNORE_RULES]),
    spec: undefined,
  };
  if (there && there.resourceOwner !== accountId) {
    return { ...there, clusterObject };
  }
  return {
    status: 'UNKNOWN',
    version: 0,
    ...there,
    kind: told.kind,
    arn: told.arn,
    name: told.name,
    ...(told.parentName !== undefined && { parentName: told.parentName }),
    mesh,
    resourceOwner: accountId,
    spec: told.spec,
    clusterObject,
    ownership: there?.ownership ?? ownershipOf(entityRef, place),
  } as AnyMeshResource;
}
