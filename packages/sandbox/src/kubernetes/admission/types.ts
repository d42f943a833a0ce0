import type { KubernetesObject } from '../objects';
import type { ResourceType } from '../registry';

/** What a webhook is asked. */
export interface AdmissionRequest {
  operation: 'CREATE' | 'UPDATE';
  type: ResourceType;
  object: KubernetesObject;
  oldObject?: KubernetesObject;
  namespace?: string;
}

/**
 * Answers for one path of a webhook service: the changed object, or undefined where nothing is to
 * change. It refuses by throwing `AdmissionDeniedError`.
 */
export type AdmissionHandler = (
  request: AdmissionRequest,
) => KubernetesObject | undefined;

export interface WebhookRule {
  apiGroups: string[];
  apiVersions: string[];
  operations: string[];
  resources: string[];
}

/** The part of a webhook configuration that is honoured. */
export interface Webhook {
  name: string;
  clientConfig: {
    service?: { namespace: string; name: string; path?: string; port?: number };
  };
  rules?: WebhookRule[];
  failurePolicy?: 'Fail' | 'Ignore';
  namespaceSelector?: {
    matchLabels?: Record<string, string>;
    matchExpressions?: { key: string; operator: string; values?: string[] }[];
  };
  objectSelector?: Webhook['namespaceSelector'];
}
