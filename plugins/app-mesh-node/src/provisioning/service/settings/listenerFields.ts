import {
  HealthCheckPolicy$,
  ListenerTls$,
  OutlierDetection$,
} from '@aws-sdk/client-app-mesh';
import { stateAll } from '../../schema';
import type { ServiceProtocol } from '../ServiceProtocol';
import type { ServiceSettings } from './ServiceSettings';
import { CONNECTION_POOL_SHAPES, TIMEOUT_SHAPES } from './shapes';
import { toCrdShape } from './toCrdShape';

/** The settings of a VirtualNode's listener; null where there is to be none. */
export function listenerFields(
  settings: ServiceSettings,
  protocol: ServiceProtocol,
): Record<string, unknown> {
  const { connectionPool, healthCheck, outlierDetection, timeout, tls } =
    settings;
  return {
    healthCheck: stateAll(healthCheck, HealthCheckPolicy$),
    outlierDetection: stateAll(outlierDetection, OutlierDetection$),
    timeout: timeout
      ? { [protocol]: stateAll(timeout, TIMEOUT_SHAPES[protocol]) }
      : null,
    connectionPool: connectionPool
      ? {
          [protocol]: stateAll(
            connectionPool,
            CONNECTION_POOL_SHAPES[protocol],
          ),
        }
      : null,
    tls: toCrdShape(stateAll(tls, ListenerTls$)),
  };
}
