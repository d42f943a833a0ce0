import {
  typeOf,
  type KubernetesApiServer,
  type KubernetesObject,
} from '../../kubernetes';
import { customResourceDefinitions } from '../crds';
import { webhookConfigurations } from '../webhooks';
import { controllerObjects } from './controllerObjects';

/** Puts into the cluster what the controller's Helm chart puts there; what is there is kept. */
export function installController(kubernetes: KubernetesApiServer): void {
  const { api, registry } = kubernetes;
  const objects: KubernetesObject[] = [
    ...customResourceDefinitions,
    ...controllerObjects,
    ...webhookConfigurations,
  ];
  for (const object of objects) {
    const type = typeOf(registry, object.apiVersion, object.kind);
    const { namespace, name } = object.metadata;
    if (!api.find({ type, namespace, name })) {
      api.create(type, namespace, object, { manager: 'helm' });
    }
  }
}
