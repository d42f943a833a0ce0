export { AwsError } from './AwsError';
export { operation, type AwsOperation } from './AwsOperation';
export type { AwsService } from './AwsService';
export type { AwsState, AwsWorld } from './AwsWorld';
export type { OperationContext } from './OperationContext';
export { page } from './page';
export type { Principal } from './Principal';
export { table } from './table';
