import { StatusError } from '../http/StatusError';
import { modelNameOf, pruneToModel } from '../models';
import type { Fields, KubernetesObject } from '../objects';
import { resourceKey, type ResourceType } from '../registry';
import { fillDefaults, pruneUnknownFields, validateSchema } from '../schema';
import { strategies } from '../strategies';
import type { ApiEnvironment, RequestOptions } from './types';
import { reportUnknownFields } from './reportUnknownFields';
import { validateMetadata } from './validateMetadata';

function prune(
  object: KubernetesObject,
  type: ResourceType,
  options: RequestOptions,
): KubernetesObject {
  const dropped: string[] = [];
  if (!type.schema) {
    // What controllers in this process write is not decoded, and takes no time for it.
    const model = options.fieldValidation && modelNameOf(type);
    const known = model
      ? pruneToModel(object as Fields, model, dropped)
      : object;
    reportUnknownFields(dropped, type, options);
    return known as KubernetesObject;
  }
  const pruned = pruneUnknownFields(object as Fields, type.schema, dropped);
  reportUnknownFields(dropped, type, options);
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
