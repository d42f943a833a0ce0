import type { KubernetesObject } from '../objects';

/** A change of a stored object. */
export interface StoreEvent {
  revision: number;
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  /** Group and plural, for example `apps/deployments` or `/pods`. */
  resource: string;
  object: KubernetesObject;
  /** What it was before, if it was. */
  previous?: KubernetesObject;
}

/** All that a store holds, as JSON. */
export interface StoreContent {
  revision: number;
  /** By group and plural. */
  objects: Record<string, KubernetesObject[]>;
}
