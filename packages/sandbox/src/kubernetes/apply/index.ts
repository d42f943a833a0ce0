export { applyConfiguration } from './applyConfiguration';
export { trackUpdate } from './trackUpdate';
