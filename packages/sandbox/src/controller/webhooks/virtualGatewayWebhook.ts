import { AdmissionDeniedError } from '../../kubernetes';
import type { VirtualGateway } from '../resources';
import { assertUnchanged } from './assertUnchanged';
import { joinMesh } from './joinMesh';
import type { KindWebhook } from './types';

export const virtualGatewayWebhook: KindWebhook<VirtualGateway> = {
  mutateCreate: (gateway, reader) => joinMesh(gateway, reader),
  validate(gateway, previous) {
    for (const { connectionPool } of gateway.spec?.listeners ?? []) {
      if (connectionPool && Object.keys(connectionPool).length > 1) {
        throw new AdmissionDeniedError(
          'Only one type of Virtual Gateway Connection Pool is allowed',
        );
      }
    }
    if (previous) {
      assertUnchanged(gateway, previous, ['spec.awsName', 'spec.meshRef']);
    }
  },
};
