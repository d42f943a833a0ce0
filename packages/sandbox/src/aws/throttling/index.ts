export { Throttle } from './Throttle';
export { throttlingError } from './throttlingError';
