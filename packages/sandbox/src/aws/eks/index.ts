export { createEks } from './createEks';
