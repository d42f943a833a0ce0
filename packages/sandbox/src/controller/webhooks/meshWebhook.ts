import type { Mesh } from '../resources';
import { assertUnchanged } from './assertUnchanged';
import type { KindWebhook } from './types';

export const meshWebhook: KindWebhook<Mesh> = {
  mutateCreate(mesh) {
    const awsName = mesh.spec?.awsName || mesh.metadata.name;
    return { ...mesh, spec: { ...mesh.spec, awsName } };
  },
  validate(mesh, previous) {
    // meshOwner may be changed: a trap of the real controller that is kept.
    if (previous) {
      assertUnchanged(mesh, previous, ['spec.awsName']);
    }
  },
};
