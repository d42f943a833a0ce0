export { convertGatewayRoute } from './convertGatewayRoute';
export { convertMesh } from './convertMesh';
export { convertRoute } from './convertRoute';
export { convertVirtualGateway } from './convertVirtualGateway';
export { convertVirtualNode } from './convertVirtualNode';
export { convertVirtualRouter } from './convertVirtualRouter';
export { convertVirtualService } from './convertVirtualService';
