import {
  ClientPolicy$,
  FileAccessLog$,
  HealthCheckPolicy$,
  ListenerTls$,
  OutlierDetection$,
} from '@aws-sdk/client-app-mesh';
import { checkShape } from '../../schema';
import type { ServiceProtocol } from '../ServiceProtocol';
import type { ServiceSettings } from './ServiceSettings';
import { CONNECTION_POOL_SHAPES, TIMEOUT_SHAPES } from './shapes';

/**
 * @returns the settings, with what follows from the service's protocol filled in
 * @throws InputError that names every place that App Mesh would refuse
 */
export function checkSettings(
  settings: ServiceSettings,
  { protocol, serviceName }: { protocol: ServiceProtocol; serviceName: string },
): ServiceSettings {
  const healthCheck = settings.healthCheck && {
    protocol,
    ...settings.healthCheck,
  };
  const checks = {
    timeout: [settings.timeout, TIMEOUT_SHAPES[protocol]],
    tls: [settings.tls, ListenerTls$],
    clientPolicy: [settings.clientPolicy, ClientPolicy$],
    healthCheck: [healthCheck, HealthCheckPolicy$],
    outlierDetection: [settings.outlierDetection, OutlierDetection$],
    connectionPool: [settings.connectionPool, CONNECTION_POOL_SHAPES[protocol]],
    accessLog: [settings.accessLog, FileAccessLog$],
  } as const;
  for (const [path, [value, schema]] of Object.entries(checks)) {
    if (value !== undefined) {
      checkShape(value, schema, { path, of: serviceName });
    }
  }
  return { ...settings, healthCheck };
}
