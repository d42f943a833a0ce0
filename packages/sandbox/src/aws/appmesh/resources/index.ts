export { resourceOperations } from './resourceOperations';
