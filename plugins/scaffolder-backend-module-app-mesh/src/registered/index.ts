export { registerDescribeAction } from './registerDescribeAction';
export { registerPlanAction } from './registerPlanAction';
