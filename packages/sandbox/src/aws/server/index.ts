export { AwsEndpoint } from './AwsEndpoint';
