import type { VirtualService } from '../resources';
import { assertUnchanged } from './assertUnchanged';
import { joinMesh } from './joinMesh';
import type { KindWebhook } from './types';

export const virtualServiceWebhook: KindWebhook<VirtualService> = {
  mutateCreate: (service, reader) => joinMesh(service, reader, '.'),
  validate(service, previous) {
    if (previous) {
      assertUnchanged(service, previous, ['spec.awsName', 'spec.meshRef']);
    }
  },
};
