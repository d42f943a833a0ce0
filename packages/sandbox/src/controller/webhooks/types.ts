import type { KubernetesObject } from '../../kubernetes';
import type { ResourceReader } from '../resources';

/** The webhooks of one kind. */
export interface KindWebhook<T> {
  /** Fills in what is missing when a resource is created. */
  mutateCreate(resource: T, reader: ResourceReader): T;
  /** Refuses by throwing `AdmissionDeniedError`. */
  validate?(resource: T, previous: T | undefined): void;
}

export type AnyKindWebhook = KindWebhook<KubernetesObject>;
