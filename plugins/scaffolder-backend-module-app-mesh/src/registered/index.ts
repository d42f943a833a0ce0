export { registerDescribeAction } from './registerDescribeAction';
export { registerPlanAction } from './registerPlanAction';
export { checkInput } from './checkInput';
export type { AnyTemplateAction } from './types';
