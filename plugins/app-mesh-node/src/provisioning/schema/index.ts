export { checkShape } from './checkShape';
export { stateAll } from './stateAll';
