import type { KubernetesObject } from '../../kubernetes';
import type { ChildSpec, ResourceStatus } from '../resources';
import { joinMesh } from './joinMesh';
import type { KindWebhook } from './types';

export const backendGroupWebhook: KindWebhook<
  KubernetesObject<ChildSpec, ResourceStatus>
> = {
  mutateCreate(group, reader) {
    const joined = joinMesh(group, reader);
    // A group has no counterpart in App Mesh, and so no name there.
    const { awsName, ...spec } = joined.spec ?? {};
    return { ...joined, spec };
  },
};
