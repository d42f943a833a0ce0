export { WorkQueue } from './WorkQueue';
