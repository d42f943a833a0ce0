import type { StoreEvent } from '../store';
import { CustomResourceController } from './CustomResourceController';
import { DeploymentController } from './DeploymentController';
import { EndpointsController } from './EndpointsController';
import { GarbageCollector } from './GarbageCollector';
import { LoadBalancerController } from './LoadBalancerController';
import { NamespaceController } from './NamespaceController';
import { PodLifecycle } from './PodLifecycle';
import { recordEvent } from './recordEvent';
import { ReplicaSetController } from './ReplicaSetController';
import type { WorkloadController, WorkloadEnvironment } from './types';

function createControllers(
  environment: WorkloadEnvironment,
): WorkloadController[] {
  return [
    new NamespaceController(environment),
    new GarbageCollector(environment),
    new DeploymentController(environment),
    new ReplicaSetController(environment),
    new PodLifecycle(environment),
    new EndpointsController(environment),
    new LoadBalancerController(environment),
  ];
}

/**
 * Runs the cluster's own controllers. A change is handled after the request that made it, so that
 * what a controller does never gets into the middle of a verb.
 */
export class WorkloadManager {
  readonly #environment: WorkloadEnvironment;
  readonly #queue: StoreEvent[] = [];
  readonly #definitions: CustomResourceController;
  readonly #unsubscribe: (() => void)[];
  #controllers: WorkloadController[];
  #scheduled = false;
  #stopped = false;

  constructor(environment: WorkloadEnvironment) {
    this.#definitions = new CustomResourceController(environment);
    this.#environment = environment;
    this.#controllers = createControllers(environment);
    const { store } = environment;
    this.#unsubscribe = [
      store.subscribe(event => {
        // Who has made a definition may use it at once.
        this.#definitions.handle(event);
        this.#queue.push(event);
        this.#schedule();
      }),
      store.onReplaced(() => this.#restart()),
    ];
  }

  async settled(): Promise<void> {
    while (this.#queue.length > 0) {
      await new Promise(resolve => {
        setImmediate(resolve);
      });
    }
  }

  stop(): void {
    this.#stopped = true;
    for (const unsubscribe of this.#unsubscribe) {
      unsubscribe();
    }
    this.#stopControllers();
  }

  #stopControllers() {
    for (const controller of this.#controllers) {
      controller.stop?.();
    }
  }

  /** Begins as after a restart of the controllers: each sees all objects as new ones. */
  #restart() {
    const { store } = this.#environment;
    this.#stopControllers();
    this.#definitions.reload();
    this.#controllers = createControllers(this.#environment);
    const objects = store
      .resources()
      .flatMap(resource =>
        store.list(resource).map(object => ({ resource, object })),
      );
    const { revision } = store;
    this.#queue.length = 0;
    for (const item of objects) {
      this.#queue.push({ revision, type: 'ADDED', ...item });
    }
    this.#schedule();
  }

  /** A controller that fails on one object is no reason to leave the others alone. */
  #handle(controller: WorkloadController, event: StoreEvent) {
    try {
      controller.handle(event);
    } catch (error) {
      if (event.resource === '/events') {
        return;
      }
      const message = error instanceof Error ? error.message : String(error);
      recordEvent(this.#environment, event.object, {
        type: 'Warning',
        reason: 'ControllerError',
        message,
        component: 'kube-controller-manager',
      });
    }
  }

  #schedule() {
    if (this.#scheduled) {
      return;
    }
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      for (const event of this.#queue.splice(0)) {
        for (const controller of this.#controllers) {
          if (!this.#stopped) {
            this.#handle(controller, event);
          }
        }
      }
    });
  }
}
