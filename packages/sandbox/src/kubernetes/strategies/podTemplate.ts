import type { StatusCause } from '../http/StatusError';
import { isFields, type Fields } from '../objects';

/** Fills in a pod's defaults. */
export function defaultPodSpec(spec: Fields): Fields {
  const containers = Array.isArray(spec.containers) ? spec.containers : [];
  return {
    restartPolicy: 'Always',
    dnsPolicy: 'ClusterFirst',
    terminationGracePeriodSeconds: 30,
    schedulerName: 'default-scheduler',
    securityContext: {},
    ...spec,
    containers: containers.map(container => {
      if (!isFields(container)) {
        return container;
      }
      const ports = Array.isArray(container.ports)
        ? container.ports.map(port =>
            isFields(port) ? { protocol: 'TCP', ...port } : port,
          )
        : undefined;
      return {
        imagePullPolicy: 'IfNotPresent',
        resources: {},
        terminationMessagePath: '/dev/termination-log',
        terminationMessagePolicy: 'File',
        ...container,
        ...(ports && { ports }),
      };
    }),
  };
}

/** What is wrong with a pod's spec. */
export function validatePodSpec(spec: unknown, path: string): StatusCause[] {
  const containers = isFields(spec) ? spec.containers : undefined;
  if (!Array.isArray(containers) || containers.length === 0) {
    return [
      {
        reason: 'FieldValueRequired',
        field: `${path}.containers`,
        message: 'Required value',
      },
    ];
  }
  const causes: StatusCause[] = [];
  const names = new Set<unknown>();
  for (const [index, container] of containers.entries()) {
    for (const name of ['name', 'image']) {
      if (!isFields(container) || !container[name]) {
        causes.push({
          reason: 'FieldValueRequired',
          field: `${path}.containers[${index}].${name}`,
          message: 'Required value',
        });
      }
    }
    if (isFields(container)) {
      if (names.has(container.name)) {
        causes.push({
          reason: 'FieldValueDuplicate',
          field: `${path}.containers[${index}].name`,
          message: `Duplicate value: ${JSON.stringify(container.name)}`,
        });
      }
      names.add(container.name);
    }
  }
  return causes;
}
