import type { StoreEvent } from '../store';
import { CustomResourceController } from './CustomResourceController';
import { DeploymentController } from './DeploymentController';
import { EndpointsController } from './EndpointsController';
import { GarbageCollector } from './GarbageCollector';
import { LoadBalancerController } from './LoadBalancerController';
import { NamespaceController } from './NamespaceController';
import { PodLifecycle } from './PodLifecycle';
import { ReplicaSetController } from './ReplicaSetController';
import type { WorkloadController, WorkloadEnvironment } from './types';

/**
 * Runs the cluster's own controllers. A change is handled after the request that made it, so that
 * what a controller does never gets into the middle of a verb.
 */
export class WorkloadManager {
  readonly #controllers: WorkloadController[];
  readonly #queue: StoreEvent[] = [];
  readonly #definitions: CustomResourceController;
  readonly #unsubscribe: () => void;
  #scheduled = false;
  #stopped = false;

  constructor(environment: WorkloadEnvironment) {
    this.#definitions = new CustomResourceController(environment);
    this.#controllers = [
      new NamespaceController(environment),
      new GarbageCollector(environment),
      new DeploymentController(environment),
      new ReplicaSetController(environment),
      new PodLifecycle(environment),
      new EndpointsController(environment),
      new LoadBalancerController(environment),
    ];
    this.#unsubscribe = environment.store.subscribe(event => {
      // Who has made a definition may use it at once.
      this.#definitions.handle(event);
      this.#queue.push(event);
      this.#schedule();
    });
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
    this.#unsubscribe();
    for (const controller of this.#controllers) {
      controller.stop?.();
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
            controller.handle(event);
          }
        }
      }
    });
  }
}
