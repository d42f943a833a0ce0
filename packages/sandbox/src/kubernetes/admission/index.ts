export * from './types';
export { AdmissionDeniedError } from './AdmissionDeniedError';
export { WebhookDispatcher } from './WebhookDispatcher';
