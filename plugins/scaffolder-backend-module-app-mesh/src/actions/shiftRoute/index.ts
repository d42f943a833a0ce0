export { createShiftRouteAction } from './createShiftRouteAction';
