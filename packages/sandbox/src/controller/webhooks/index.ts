export { serveWebhooks } from './serveWebhooks';
export {
  CONTROLLER_NAMESPACE,
  INJECTION_LABEL,
  webhookConfigurations,
  WEBHOOK_SERVICE,
} from './webhookConfigurations';
