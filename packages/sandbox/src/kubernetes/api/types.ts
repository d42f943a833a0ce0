import type { WebhookDispatcher } from '../admission';
import type {
  IdentifierSource,
  KubernetesObject,
  ManagedFieldsEntry,
} from '../objects';
import type { ResourceRegistry, ResourceType } from '../registry';
import type { ObjectStore } from '../store';

/** Where the verbs work. */
export interface ApiEnvironment {
  store: ObjectStore;
  registry: ResourceRegistry;
  identifiers: IdentifierSource;
  webhooks: WebhookDispatcher;
  nextAddress(): number;
}

/** Who asks, and how. */
export interface RequestOptions {
  /** Name of the field manager. */
  manager: string;
  dryRun?: boolean;
  /** Given by a server-side apply, which keeps account of the fields itself. */
  managedFields?: ManagedFieldsEntry[];
  fieldValidation?: 'Strict' | 'Warn' | 'Ignore';
  /** Told about fields that are not stored. */
  onWarning?: (message: string) => void;
}

/** One object's address. */
export interface Target {
  type: ResourceType;
  namespace?: string;
  name: string;
}

export interface ListOptions {
  namespace?: string;
  labelSelector?: string;
  fieldSelector?: string;
  limit?: number;
  continueToken?: string;
  resourceVersion?: string;
  resourceVersionMatch?: string;
}

export interface ListResult {
  items: KubernetesObject[];
  resourceVersion: string;
  continueToken?: string;
  remaining?: number;
}

export interface DeleteOptions {
  propagationPolicy?: 'Background' | 'Foreground' | 'Orphan';
  preconditions?: { uid?: string; resourceVersion?: string };
  dryRun?: boolean;
}
