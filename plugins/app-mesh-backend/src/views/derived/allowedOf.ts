import type { AnyMeshResource } from '@crossmesh/plugin-app-mesh-common';
import type { ReadScope } from '../../authorization';
import { toPermittedResource } from '../../permissions';
import { oncePer } from './oncePer';

/** For so many different readers the resources of a mesh are kept; who read last stays longest. */
const KEPT = 16;

const keptOf = oncePer(
  (_: AnyMeshResource[]) => new Map<string, AnyMeshResource[]>(),
);

/** The resources that somebody may read; the same array again while neither has changed. */
export function allowedOf(
  resources: AnyMeshResource[],
  scope: ReadScope,
): AnyMeshResource[] {
  const find = () =>
    resources.filter(resource => scope.allows(toPermittedResource(resource)));
  if (scope.key === undefined) {
    return find();
  }
  const kept = keptOf(resources);
  const allowed = kept.get(scope.key) ?? find();
  kept.delete(scope.key);
  kept.set(scope.key, allowed);
  const [oldest] = kept.keys();
  if (kept.size > KEPT) {
    kept.delete(oldest);
  }
  return allowed;
}
