export type { Plan, PlanDifference, PlanStep, PlanVerdict } from './types';
