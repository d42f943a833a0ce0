import { StatusError } from '../http/StatusError';
import type { KubernetesObject } from '../objects';
import { resourceKey, type ResourceType } from '../registry';
import { applyObject } from './applyObject';
import { createObject } from './createObject';
import { deleteObject } from './deleteObject';
import { listObjects } from './listObjects';
import type {
  ApiEnvironment,
  DeleteOptions,
  ListOptions,
  ListResult,
  RequestOptions,
  Target,
} from './types';
import { updateObject } from './updateObject';

/**
 * The verbs of the API server, for its HTTP side and for the controllers that run in this process.
 * Each is done at once and as a whole, so no other change can come in between.
 */
export class ClusterApi {
  readonly #environment: ApiEnvironment;

  constructor(environment: ApiEnvironment) {
    this.#environment = environment;
  }

  find({ type, namespace, name }: Target): KubernetesObject | undefined {
    return this.#environment.store.get(resourceKey(type), namespace, name);
  }

  get(target: Target): KubernetesObject {
    const found = this.find(target);
    if (!found) {
      throw StatusError.notFound(target.type, target.name);
    }
    return found;
  }

  list(type: ResourceType, options: ListOptions = {}): ListResult {
    return listObjects(this.#environment, type, options);
  }

  create(
    type: ResourceType,
    namespace: string | undefined,
    object: KubernetesObject,
    options: RequestOptions,
  ): KubernetesObject {
    return createObject(this.#environment, type, namespace, object, options);
  }

  update(
    target: Target,
    object: KubernetesObject,
    subresource: 'status' | undefined,
    options: RequestOptions,
  ): KubernetesObject {
    return updateObject(
      this.#environment,
      target,
      object,
      subresource,
      options,
    );
  }

  apply(
    target: Target,
    applied: KubernetesObject,
    subresource: 'status' | undefined,
    options: RequestOptions & { force: boolean },
  ): { object: KubernetesObject; created: boolean } {
    return applyObject(
      this.#environment,
      target,
      applied,
      subresource,
      options,
    );
  }

  delete(
    target: Target,
    options: DeleteOptions = {},
  ): { object: KubernetesObject; gone: boolean } {
    return deleteObject(this.#environment, target, options);
  }
}
