import type { VirtualRouterSpec } from '@aws-sdk/client-app-mesh';
import { badRequest } from '../errors';
import { MeshIndex } from '../MeshIndex';
import type {
  MeshRecord,
  ResourceKind,
  ResourceRecord,
  SpecByKind,
} from '../state';

function protocols(spec: VirtualRouterSpec): string {
  return (spec.listeners ?? [])
    .map(listener => listener.portMapping?.protocol)
    .join();
}

/** @throws AwsError if the change is not possible as things stand. */
export function checkUpdate(
  record: ResourceRecord,
  spec: SpecByKind[ResourceKind],
  mesh: MeshRecord,
): void {
  if (record.kind !== 'virtualRouter') {
    return;
  }
  const hasRoutes = MeshIndex.of(mesh).childCount('route', record.name) > 0;
  const before = protocols(record.spec as VirtualRouterSpec);
  if (hasRoutes && protocols(spec as VirtualRouterSpec) !== before) {
    throw badRequest(
      `The listener protocol of VirtualRouter ${record.name} cannot change while it has routes`,
    );
  }
}
