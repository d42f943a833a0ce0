export { formatPlan } from './formatPlan';
export type { Plan, PlanDifference, PlanStep, PlanVerdict } from './types';
