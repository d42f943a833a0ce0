export { withoutStack } from './withoutStack';
