export { createAwsClients, type AwsClients } from './createAwsClients';
export { findOrUndefined } from './findOrUndefined';
export { sameSpec } from './sameSpec';
