export { table, type AwsState, type AwsWorld } from './core';
export { createAwsServices } from './createAwsServices';
export { createAwsWorld } from './createAwsWorld';
export { AwsEndpoint } from './server';
