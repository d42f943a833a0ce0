export type {
  ExposeGatewayOptions,
  GatewayProtocol,
  GatewayRouteOption,
} from './ExposeGatewayOptions';
export { gatewayAwsName } from './gatewayAwsName';
export { gatewayDeployment } from './gatewayDeployment';
export { gatewayRouteResource } from './gatewayRouteResource';
export { gatewayService } from './gatewayService';
export { planGateway } from './planGateway';
export { refuseConsumer } from './refuseConsumer';
export type { GatewayPlan, GatewayRoutePlan } from './types';
export { virtualGatewayResource } from './virtualGatewayResource';
