import type { KubernetesApiServer } from '../../kubernetes';
import type { ResourceReader } from '../resources';
import { backendGroupWebhook } from './backendGroupWebhook';
import { gatewayRouteWebhook } from './gatewayRouteWebhook';
import { meshWebhook } from './meshWebhook';
import { podWebhook } from './podWebhook';
import type { AnyKindWebhook } from './types';
import { virtualGatewayWebhook } from './virtualGatewayWebhook';
import { virtualNodeWebhook } from './virtualNodeWebhook';
import { virtualRouterWebhook } from './virtualRouterWebhook';
import { virtualServiceWebhook } from './virtualServiceWebhook';
import { POD_PATH, pathOf, WEBHOOK_SERVICE } from './webhookConfigurations';

const webhooks: Record<string, unknown> = {
  Mesh: meshWebhook,
  VirtualNode: virtualNodeWebhook,
  VirtualRouter: virtualRouterWebhook,
  VirtualService: virtualServiceWebhook,
  VirtualGateway: virtualGatewayWebhook,
  GatewayRoute: gatewayRouteWebhook,
  BackendGroup: backendGroupWebhook,
};

/** Answers the API server's questions; the result ends that. */
export function serveWebhooks(
  kubernetes: KubernetesApiServer,
  reader: ResourceReader,
  account: { accountId: string; region: string },
): () => void {
  const dispatcher = kubernetes.webhooks;
  const stops = Object.entries(webhooks).flatMap(([kind, entry]) => {
    // What arrives at a kind's path has passed that kind's schema.
    const webhook = entry as AnyKindWebhook;
    return [
      dispatcher.serve(
        WEBHOOK_SERVICE,
        pathOf('mutate', kind),
        ({ object, operation }) =>
          operation === 'CREATE'
            ? webhook.mutateCreate(object, reader)
            : undefined,
      ),
      dispatcher.serve(
        WEBHOOK_SERVICE,
        pathOf('validate', kind),
        ({ object, oldObject }) => {
          webhook.validate?.(object, oldObject);
          return undefined;
        },
      ),
    ];
  });
  stops.push(
    dispatcher.serve(
      WEBHOOK_SERVICE,
      POD_PATH,
      podWebhook(reader, account.accountId, account.region),
    ),
  );
  return () => {
    for (const stop of stops) {
      stop();
    }
  };
}
