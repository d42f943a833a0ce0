export { SeededIds } from './SeededIds';
