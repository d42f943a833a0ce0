import {
  AdmissionDeniedError,
  deepEqual,
  type KubernetesObject,
} from '../../kubernetes';

function valueAt(object: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) => (value as Record<string, unknown> | undefined)?.[name],
      object,
    );
}

/** Refuses an update that changes one of the fields. */
export function assertUnchanged(
  resource: KubernetesObject<object, object>,
  previous: KubernetesObject<object, object>,
  fields: string[],
): void {
  const changed = fields.filter(
    field => !deepEqual(valueAt(resource, field), valueAt(previous, field)),
  );
  if (changed.length > 0) {
    throw new AdmissionDeniedError(
      `${resource.kind} update may not change these fields: ${changed.join(
        ',',
      )}`,
    );
  }
}
