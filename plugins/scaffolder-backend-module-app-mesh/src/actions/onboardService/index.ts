export { createOnboardServiceAction } from './createOnboardServiceAction';
