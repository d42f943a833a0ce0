import type { KubernetesApiServer, StoreEvent } from '../kubernetes';
import { ConnectionLostError } from '../control';
import { deepEqual, matchesLabelSelector, StatusError } from '../kubernetes';
import { cleanUpCloudMap, reconcileCloudMap } from './cloudmap';
import type { AwsClients } from './aws';
import { APP_MESH_GROUP } from './crds';
import { CONTROLLER_NAME } from './install';
import { WorkQueue } from './queue';
import {
  reconcilers,
  ResourceWriter,
  type ReconcileContext,
} from './reconcilers';
import { ReconcileError, ReferenceResolver } from './references';
import {
  keyOf,
  kinds,
  ResourceReader,
  type Kind,
  type VirtualNode,
} from './resources';
import { CONTROLLER_NAMESPACE } from './webhooks';

const CONCURRENCY = 8;
const CLOUD_MAP = 'CloudMap';

/** Reacts to changes in the cluster and brings them to App Mesh and Cloud Map. */
export class ControllerManager {
  readonly #kubernetes: KubernetesApiServer;
  readonly #clients: AwsClients;
  readonly #context: ReconcileContext;
  readonly #queue: WorkQueue;
  /** By the key of what is waited for: the keys of those who wait. */
  readonly #waiting = new Map<string, Set<string>>();
  readonly #unsubscribe: () => void;

  constructor(options: {
    kubernetes: KubernetesApiServer;
    clients: AwsClients;
    accountId: string;
    reader: ResourceReader;
  }) {
    const { kubernetes, clients, accountId, reader } = options;
    this.#kubernetes = kubernetes;
    this.#clients = clients;
    this.#context = {
      appMesh: clients.appMesh,
      accountId,
      reader,
      resolver: new ReferenceResolver(reader),
      writer: new ResourceWriter(kubernetes),
    };
    this.#queue = new WorkQueue(key => this.#work(key), CONCURRENCY);
    this.#unsubscribe = kubernetes.store.subscribe(event => {
      this.#handle(event);
    });
  }

  /** Looks at all that is there, as after a start. */
  resync(): void {
    const { store } = this.#kubernetes;
    const { revision } = store;
    const resources = [
      'apps/deployments',
      ...Object.values(kinds).map(
        ({ plural }) => `${APP_MESH_GROUP}/${plural}`,
      ),
    ];
    for (const resource of resources) {
      for (const object of store.list(resource)) {
        this.#handle({ revision, type: 'ADDED', resource, object });
      }
    }
  }

  /** Work that is under way changes nothing in the cluster any more. */
  stop(): void {
    this.#unsubscribe();
    this.#queue.stop();
    this.#context.writer.stop();
  }

  #handle(event: StoreEvent): void {
    const { resource, object } = event;
    const { namespace, name } = object.metadata;
    if (resource.startsWith(`${APP_MESH_GROUP}/`) && object.kind in kinds) {
      this.#handleResource(event);
    } else if (resource === '/pods') {
      this.#handlePod(event);
    } else if (
      resource === 'apps/deployments' &&
      namespace === CONTROLLER_NAMESPACE &&
      name === CONTROLLER_NAME
    ) {
      // Scaled to nothing, the controller rests.
      this.#queue.pause(
        event.type === 'DELETED' || !object.status?.readyReplicas,
      );
    }
  }

  #handleResource({ type, object, previous }: StoreEvent): void {
    const { namespace, name, generation, deletionTimestamp, labels } =
      object.metadata;
    const key = keyOf(object.kind, namespace, name);
    const before = previous?.metadata;
    const isNews =
      generation !== before?.generation ||
      deletionTimestamp !== before?.deletionTimestamp ||
      !deepEqual(labels, before?.labels);
    if (type !== 'DELETED' && isNews) {
      this.#queue.add(key);
      if (object.kind === 'VirtualNode') {
        this.#queue.add(keyOf(CLOUD_MAP, namespace, name));
      }
    }
    const waiting = this.#waiting.get(key);
    this.#waiting.delete(key);
    for (const dependent of waiting ?? []) {
      this.#queue.add(dependent);
    }
  }

  #handlePod({ object, previous }: StoreEvent): void {
    const { namespace } = object.metadata;
    for (const node of this.#context.reader.list('VirtualNode', namespace)) {
      const selects = [object, previous].some(
        pod =>
          pod &&
          matchesLabelSelector(node.spec?.podSelector, pod.metadata.labels),
      );
      if (selects && node.spec?.serviceDiscovery?.awsCloudMap) {
        this.#queue.add(keyOf(CLOUD_MAP, namespace, node.metadata.name));
      }
    }
  }

  async #work(key: string): Promise<boolean> {
    const [kind, namespace, ...rest] = key.split('/');
    const isCloudMap = kind === CLOUD_MAP;
    const { reader, writer } = this.#context;
    const resource = reader.get(
      (isCloudMap ? 'VirtualNode' : kind) as Kind,
      namespace || undefined,
      rest.join('/'),
    );
    if (!resource) {
      return true;
    }
    try {
      if (isCloudMap) {
        await this.#reconcileCloudMap(resource as VirtualNode);
      } else {
        await this.#reconcile(kind as Kind, resource);
      }
      return true;
    } catch (error) {
      const waitsFor = error instanceof ReconcileError ? error.waitsFor : [];
      for (const dependency of waitsFor) {
        const keys = this.#waiting.get(dependency) ?? new Set();
        this.#waiting.set(dependency, keys.add(key));
      }
      // A clean-up that fails says nothing; it is tried again for ever.
      if (!resource.metadata.deletionTimestamp) {
        writer.warn(resource, 'ReconcileError', messageOf(error));
      }
      return false;
    }
  }

  async #reconcile(
    kind: Kind,
    resource: NonNullable<ReturnType<ResourceReader['get']>>,
  ): Promise<void> {
    const { writer } = this.#context;
    const reconciler = reconcilers[kind];
    if (!resource.metadata.deletionTimestamp) {
      await writer.addFinalizers(resource, reconciler.finalizers);
      await reconciler.reconcile(resource, this.#context);
      return;
    }
    const held = reconciler.finalizers.filter(finalizer =>
      resource.metadata.finalizers?.includes(finalizer),
    );
    if (held.length > 0) {
      await reconciler.cleanUp(resource, this.#context);
      for (const finalizer of held) {
        await writer.removeFinalizer(resource, finalizer);
      }
    }
  }

  async #reconcileCloudMap(node: VirtualNode): Promise<void> {
    const { resolver, writer } = this.#context;
    const context = {
      resolver,
      writer,
      cloudMap: this.#clients.cloudMap,
      store: this.#kubernetes.store,
    };
    if (node.metadata.deletionTimestamp) {
      await cleanUpCloudMap(node, context);
    } else {
      await reconcileCloudMap(node, context);
    }
  }
}

/** AWS errors are told with their codes, which is what they are recognised by. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const isOurs = [ReconcileError, StatusError, ConnectionLostError].some(
    type => error instanceof type,
  );
  return isOurs ? error.message : `${error.name}: ${error.message}`;
}
