export { createOnboardServiceAction } from './createOnboardServiceAction';
export { findBackend } from './findBackend';
export { findComponent } from './findComponent';
export { serviceFields } from './serviceFields';
export { toOptions } from './toOptions';
export type { OnboardServiceInput } from './toOptions';
