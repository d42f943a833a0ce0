export { withRequestIds } from './requestIds';
export { awsClientsServiceRef } from './awsClientsServiceRef';
export { awsErrorCode } from './awsErrorCode';
export { DefaultAwsClients } from './DefaultAwsClients';
export type { AwsAccountClients, AwsClients } from './types';
