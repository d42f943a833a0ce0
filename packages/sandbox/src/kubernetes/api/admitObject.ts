import { StatusError } from '../http/StatusError';
import type { Fields, KubernetesObject } from '../objects';
import { resourceKey, type ResourceType } from '../registry';
import { fillDefaults, pruneUnknownFields, validateSchema } from '../schema';
import { strategies } from '../strategies';
import type { ApiEnvironment, RequestOptions } from './types';
import { validateMetadata } from './validateMetadata';

function prune(
  object: KubernetesObject,
  type: ResourceType,
  options: RequestOptions,
): KubernetesObject {
  if (!type.schema) {
    return object;
  }
  const dropped: string[] = [];
  const pruned = pruneUnknownFields(object as Fields, type.schema, dropped);
  const messages = dropped.map(path => `unknown field "${path}"`);
  if (messages.length > 0 && options.fieldValidation === 'Strict') {
    throw StatusError.badRequest(
      `${type.kind} in version "${type.version}" cannot be handled as a ${
        type.kind
      }: strict decoding error: ${messages.join(', ')}`,
    );
  }
  for (const message of messages) {
    options.onWarning?.(message);
  }
  return fillDefaults(pruned, type.schema) as KubernetesObject;
}

/**
 * Takes an object through defaults, pruning, webhooks and validation, as every write of a main
 * resource goes; returns what is to be stored.
 */
export function admitObject(
  environment: ApiEnvironment,
  type: ResourceType,
  object: KubernetesObject,
  previous: KubernetesObject | undefined,
  options: RequestOptions,
): KubernetesObject {
  const { webhooks } = environment;
  const strategy = strategies[resourceKey(type)];
  const prepared = strategy?.prepare?.(object, previous, environment) ?? object;
  const operation = previous ? 'UPDATE' : 'CREATE';
  const { namespace } = object.metadata;
  const request = { operation, type, oldObject: previous, namespace } as const;
  const mutated = webhooks.mutate({
    ...request,
    object: prune(prepared, type, options),
  });
  const admitted = prune(mutated, type, {
    ...options,
    fieldValidation: 'Warn',
  });
  const causes = [
    ...validateMetadata(admitted, type),
    ...(strategy?.validate?.(admitted, previous) ?? []),
    ...(type.schema ? validateSchema(admitted, type.schema) : []),
  ];
  if (causes.length > 0) {
    throw StatusError.invalid(type, admitted.metadata.name, causes);
  }
  webhooks.validate({ ...request, object: admitted });
  return admitted;
}
