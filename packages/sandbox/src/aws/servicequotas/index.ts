export { createServiceQuotas } from './createServiceQuotas';
