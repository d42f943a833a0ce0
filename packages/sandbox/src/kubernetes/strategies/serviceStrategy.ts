import type { StatusCause } from '../http/StatusError';
import { isFields, type KubernetesObject } from '../objects';
import type { ResourceStrategy } from './types';

function portsOf(service: KubernetesObject): unknown[] {
  return Array.isArray(service.spec?.ports) ? service.spec.ports : [];
}

export const serviceStrategy: ResourceStrategy = {
  prepare(service, previous, { nextAddress }) {
    const type = service.spec?.type ?? 'ClusterIP';
    const number = previous ? 0 : nextAddress();
    const clusterIP =
      service.spec?.clusterIP ??
      previous?.spec?.clusterIP ??
      `172.20.${number >> 8}.${number & 255}`;
    return {
      ...service,
      spec: {
        sessionAffinity: 'None',
        internalTrafficPolicy: 'Cluster',
        ipFamilyPolicy: 'SingleStack',
        ipFamilies: ['IPv4'],
        ...service.spec,
        type,
        ...(type !== 'ExternalName' && {
          clusterIP,
          clusterIPs: [clusterIP],
        }),
        ports: portsOf(service).map((port, index) =>
          isFields(port)
            ? {
                protocol: 'TCP',
                targetPort: port.port,
                ...(type !== 'ClusterIP' &&
                  type !== 'ExternalName' && {
                    nodePort: 30000 + ((number * 7 + index) % 2768),
                  }),
                ...port,
              }
            : port,
        ),
      },
      status: service.status ?? { loadBalancer: {} },
    };
  },
  validate(service) {
    const causes: StatusCause[] = [];
    const headless = service.spec?.clusterIP === 'None';
    const ports = portsOf(service);
    const needsPorts = service.spec?.type !== 'ExternalName' && !headless;
    if (ports.length === 0 && needsPorts) {
      causes.push({
        reason: 'FieldValueRequired',
        field: 'spec.ports',
        message: 'Required value',
      });
    }
    for (const [index, item] of ports.entries()) {
      const port = isFields(item) ? item.port : undefined;
      if (!Number.isInteger(port) || Number(port) < 1 || Number(port) > 65535) {
        causes.push({
          reason: 'FieldValueInvalid',
          field: `spec.ports[${index}].port`,
          message: `Invalid value: ${JSON.stringify(
            port ?? 0,
          )}: must be between 1 and 65535, inclusive`,
        });
      }
      if (ports.length > 1 && isFields(item) && !item.name) {
        causes.push({
          reason: 'FieldValueRequired',
          field: `spec.ports[${index}].name`,
          message: 'Required value',
        });
      }
    }
    return causes;
  },
};
