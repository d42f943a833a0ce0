export { createExposeGatewayAction } from './createExposeGatewayAction';
export { gatewayFields } from './gatewayFields';
export { toGatewayOptions } from './toGatewayOptions';
export type { ExposeGatewayInput } from './toGatewayOptions';
