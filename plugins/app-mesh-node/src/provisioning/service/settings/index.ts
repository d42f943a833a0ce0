export { checkSettings } from './checkSettings';
export { clientPolicyField } from './clientPolicyField';
export { listenerFields } from './listenerFields';
export type { ServiceSettings } from './ServiceSettings';
export { TIMEOUT_SHAPES } from './shapes';
export { toCrdShape } from './toCrdShape';
