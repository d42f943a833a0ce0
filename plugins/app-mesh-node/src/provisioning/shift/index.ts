export { findUnready } from './findUnready';
export { isOwnRecord } from './isOwnRecord';
export { planShift } from './planShift';
export { readShift } from './readShift';
export { shiftResource } from './shiftResource';
export type { ShiftRouteOptions } from './ShiftRouteOptions';
export type { ShiftNode, ShiftPlan, ShiftRecord, ShiftState } from './types';
export { weightsAt } from './weightsAt';
