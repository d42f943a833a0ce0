import { StatusError } from '../http/StatusError';
import {
  isFields,
  matchesLabelSelector,
  type KubernetesObject,
} from '../objects';
import { AdmissionDeniedError } from './AdmissionDeniedError';
import type { ObjectStore } from '../store';
import type { AdmissionHandler, AdmissionRequest, Webhook } from './types';

const CONFIGURATIONS = 'admissionregistration.k8s.io/';

/**
 * Calls the webhooks that webhook configurations in the store name. Handlers run in this process;
 * but as in a real cluster they are reached only while their service has ready endpoints.
 */
export class WebhookDispatcher {
  readonly #store: ObjectStore;
  readonly #handlers = new Map<string, AdmissionHandler>();

  constructor(store: ObjectStore) {
    this.#store = store;
  }

  /** Answers for a path of a service; the result ends that. */
  serve(
    service: { namespace: string; name: string },
    path: string,
    handler: AdmissionHandler,
  ): () => void {
    const key = `${service.namespace}/${service.name}${path}`;
    this.#handlers.set(key, handler);
    return () => this.#handlers.delete(key);
  }

  mutate(request: AdmissionRequest): KubernetesObject {
    let { object } = request;
    for (const webhook of this.#matching(
      'mutatingwebhookconfigurations',
      request,
    )) {
      object = this.#call(webhook, { ...request, object }) ?? object;
    }
    return object;
  }

  validate(request: AdmissionRequest): void {
    for (const webhook of this.#matching(
      'validatingwebhookconfigurations',
      request,
    )) {
      this.#call(webhook, request);
    }
  }

  #matching(plural: string, request: AdmissionRequest): Webhook[] {
    return this.#store
      .list(`${CONFIGURATIONS}${plural}`)
      .flatMap(({ webhooks }) => (Array.isArray(webhooks) ? webhooks : []))
      .filter(
        (webhook): webhook is Webhook & Record<string, unknown> =>
          isFields(webhook) && this.#matches(webhook as never, request),
      );
  }

  #matches(webhook: Webhook, request: AdmissionRequest): boolean {
    const { type, operation, object, namespace } = request;
    const asked = (webhook.rules ?? []).some(
      rule =>
        [type.group, '*'].some(group => rule.apiGroups.includes(group)) &&
        [type.version, '*'].some(item => rule.apiVersions.includes(item)) &&
        [operation, '*'].some(item => rule.operations.includes(item)) &&
        [type.plural, '*'].some(item => rule.resources.includes(item)),
    );
    if (!asked) {
      return false;
    }
    const { namespaceSelector, objectSelector } = webhook;
    if (
      objectSelector &&
      !matchesLabelSelector(objectSelector, object.metadata.labels)
    ) {
      return false;
    }
    if (!namespaceSelector || !namespace) {
      return true;
    }
    const labels = this.#store.get('/namespaces', undefined, namespace)
      ?.metadata.labels;
    return matchesLabelSelector(namespaceSelector, labels);
  }

  #call(
    webhook: Webhook,
    request: AdmissionRequest,
  ): KubernetesObject | undefined {
    const { service } = webhook.clientConfig;
    const path = service?.path ?? '/';
    const handler =
      service &&
      this.#handlers.get(`${service.namespace}/${service.name}${path}`);
    if (!service || !handler || !this.#hasEndpoints(service)) {
      if (webhook.failurePolicy === 'Ignore') {
        return undefined;
      }
      const url = service
        ? `https://${service.name}.${service.namespace}.svc:${
            service.port ?? 443
          }${path}?timeout=10s`
        : path;
      throw StatusError.of(
        500,
        'InternalError',
        `Internal error occurred: failed calling webhook "${webhook.name}": failed to call webhook: Post "${url}": no endpoints available for service "${service?.name}"`,
      );
    }
    try {
      return handler(request);
    } catch (error) {
      if (error instanceof AdmissionDeniedError) {
        throw StatusError.of(
          403,
          'Forbidden',
          `admission webhook "${webhook.name}" denied the request: ${error.message}`,
        );
      }
      throw error;
    }
  }

  #hasEndpoints(service: { namespace: string; name: string }): boolean {
    const endpoints = this.#store.get(
      '/endpoints',
      service.namespace,
      service.name,
    );
    const subsets = Array.isArray(endpoints?.subsets) ? endpoints.subsets : [];
    return subsets.some(
      subset =>
        isFields(subset) &&
        Array.isArray(subset.addresses) &&
        subset.addresses.length > 0,
    );
  }
}
