export { isFault } from './isFault';
export { withoutStack } from './withoutStack';
