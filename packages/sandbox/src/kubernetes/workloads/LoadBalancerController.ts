import type { StoreEvent } from '../store';
import { typeOf } from './typeOf';
import type { WorkloadController, WorkloadEnvironment } from './types';

/** Gives each Service of type LoadBalancer a host name. */
export class LoadBalancerController implements WorkloadController {
  readonly #environment: WorkloadEnvironment;

  constructor(environment: WorkloadEnvironment) {
    this.#environment = environment;
  }

  handle({ resource, type, object }: StoreEvent): void {
    if (
      resource !== '/services' ||
      type === 'DELETED' ||
      object.spec?.type !== 'LoadBalancer'
    ) {
      return;
    }
    const { api, registry, region } = this.#environment;
    const { namespace, name } = object.metadata;
    const target = { type: typeOf(registry, 'v1', 'Service'), namespace, name };
    const live = api.find(target);
    if (live) {
      const hostname = `${name}-${namespace}.elb.${region}.sandbox.internal`;
      const status = { loadBalancer: { ingress: [{ hostname }] } };
      api.update(target, { ...live, status }, 'status', {
        manager: 'service-controller',
      });
    }
  }
}
