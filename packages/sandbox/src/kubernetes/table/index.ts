export { present } from './present';
