export { createOffboardServiceAction } from './createOffboardServiceAction';
