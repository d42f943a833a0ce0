import type { AppMeshClient } from '@aws-sdk/client-app-mesh';
import type { ReferenceResolver } from '../references';
import type { ResourceReader } from '../resources';
import type { ResourceWriter } from './ResourceWriter';

/** What reconcilers work with. */
export interface ReconcileContext {
  appMesh: AppMeshClient;
  /** The account that the controller works for. */
  accountId: string;
  reader: ResourceReader;
  resolver: ReferenceResolver;
  writer: ResourceWriter;
}

/** Keeps App Mesh as the resources of one kind say. */
export interface Reconciler<T> {
  /** Finalizers that are set before anything is done. */
  finalizers: string[];
  reconcile(resource: T, context: ReconcileContext): Promise<void>;
  /** Removes what the resource left outside of the cluster. */
  cleanUp(resource: T, context: ReconcileContext): Promise<void>;
}

/** What App Mesh answers of any of its resources. */
export interface Described {
  metadata?: { arn?: string; resourceOwner?: string };
  status?: { status?: string };
}
