import type { MeshId } from '../identity';
import type { AnyMeshResource, ClusterObject } from '../resources';
import type { MeshChange } from './changes';
import { diffFields } from './diffFields';
import type { MeshSnapshot, ShareState } from './types';

type Subject = Omit<
  MeshChange,
  'changedAt' | 'mesh' | 'change' | 'differences'
> & {
  /** What counts as a change of it. */
  fields: object;
};

/** Until the controller has seen it, a new spec is on its way, and will be a change when it arrives. */
function settledSpec(object: ClusterObject): ClusterObject['spec'] {
  return (object.observedGeneration ?? 0) >= object.generation
    ? object.spec
    : undefined;
}

/** Pods come and go, and versions follow specs: neither is a change that somebody made. */
function resourceSubject(resource: AnyMeshResource): Subject {
  const { clusterObject, ownership, spec, status } = resource;
  return {
    kind: resource.kind,
    accountId: resource.resourceOwner,
    arn: resource.arn,
    name: resource.name,
    fields: {
      spec,
      status,
      entityRef: ownership?.entityRef,
      team: ownership?.team,
      cluster: clusterObject && {
        name: clusterObject.cluster,
        namespace: clusterObject.namespace,
        object: clusterObject.name,
        active: clusterObject.active,
        spec: settledSpec(clusterObject),
      },
    },
  };
}

function shareSubject(arn: string, share: ShareState): Subject {
  return {
    kind: 'Share',
    accountId: share.consumer,
    arn,
    name: share.consumer,
    fields: { state: share.state },
  };
}

function subjectsOf({
  mesh,
  resources,
  shares,
}: Pick<MeshSnapshot, 'mesh' | 'resources' | 'shares'>): Map<string, Subject> {
  return new Map([
    ...resources.map(
      resource => [resource.arn, resourceSubject(resource)] as const,
    ),
    ...shares.map(
      share =>
        [`share/${share.consumer}`, shareSubject(mesh.arn, share)] as const,
    ),
  ]);
}

/**
 * What has changed between two snapshots of one mesh. A mesh that came or went is one change, with all
 * that is in it.
 *
 * @param before - undefined if there was no such mesh
 * @param after - undefined if there is none any more
 * @param changedAt - ISO 8601
 * @public
 */
export function diffSnapshots(
  before: Pick<MeshSnapshot, 'mesh' | 'resources' | 'shares'> | undefined,
  after: Pick<MeshSnapshot, 'mesh' | 'resources' | 'shares'> | undefined,
  changedAt: string,
): MeshChange[] {
  const found = after ?? before;
  if (!found) {
    return [];
  }
  const { meshName, meshOwner, region } = found.mesh;
  const mesh: MeshId = { region, meshOwner, meshName };
  if (!before || !after) {
    return [
      {
        changedAt,
        mesh,
        accountId: meshOwner,
        kind: 'Mesh',
        arn: found.mesh.arn,
        name: meshName,
        change: before ? 'removed' : 'added',
        differences: [],
      },
    ];
  }
  const old = subjectsOf(before);
  const current = subjectsOf(after);
  return [...new Set([...old.keys(), ...current.keys()])].flatMap(key => {
    const was = old.get(key);
    const is = current.get(key);
    const subject = is ?? was;
    const differences = was && is ? diffFields(was.fields, is.fields) : [];
    if (!subject || (was && is && differences.length === 0)) {
      return [];
    }
    const { fields, ...header } = subject;
    const change = was ? 'removed' : 'added';
    return [
      {
        ...header,
        changedAt,
        mesh,
        change: was && is ? ('changed' as const) : change,
        differences,
      },
    ];
  });
}
