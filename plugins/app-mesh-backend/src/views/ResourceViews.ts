import { NotFoundError } from '@backstage/errors';
import {
  diffFields,
  parseAppMeshArn,
  type FieldDifference,
  type ResourceResponse,
} from '@crossmesh/plugin-app-mesh-common';
import type { ReadScope } from '../authorization';
import { toPermittedResource } from '../permissions';
import type { SnapshotStore } from '../store';
import { restrictSnapshot } from './restrictSnapshot';
import { restrictSources } from './restrictSources';

/** Of an object's fields, what is left out is left to App Mesh; of a list's elements, each one counts. */
function isAskedFor({ after, path }: FieldDifference): boolean {
  return after !== undefined || /^\d+$/.test(path.split('.').at(-1) ?? '');
}

/**
 * Single resources of the stored snapshots, from both sides.
 */
export class ResourceViews {
  readonly #store: SnapshotStore;

  static create(options: { store: SnapshotStore }): ResourceViews {
    return new ResourceViews(options.store);
  }

  private constructor(store: SnapshotStore) {
    this.#store = store;
  }

  /**
   * @throws InputError if the ARN is malformed
   * @throws NotFoundError if there is no such resource, or it may not be read
   */
  async get(arn: string, scope: ReadScope): Promise<ResourceResponse> {
    const { meshName, meshOwner, region } = parseAppMeshArn(arn);
    const [snapshot, sources] = await Promise.all([
      this.#store.get({ region, meshOwner, meshName }),
      this.#store.sources(),
    ]);
    const resource = snapshot?.resources.find(item => item.arn === arn);
    if (
      !snapshot ||
      !resource ||
      !scope.allows(toPermittedResource(resource))
    ) {
      throw new NotFoundError(
        `No configured account sees ${arn}; check the ARN and whether its mesh is shared with a configured account.`,
      );
    }
    const visible = restrictSnapshot(snapshot, scope);
    const { clusterObject, spec } = resource;
    const wanted =
      clusterObject && !clusterObject.uncompared
        ? clusterObject.spec ?? spec
        : undefined;
    return {
      resource,
      clusterSpec: wanted,
      drift: diffFields(spec, wanted ?? spec).filter(isAskedFor),
      takenAt: snapshot.takenAt,
      errors: restrictSources(sources, visible ? [visible] : [], scope).flatMap(
        ({ accountId, error }) =>
          error && accountId === resource.resourceOwner ? [error] : [],
      ),
    };
  }
}
