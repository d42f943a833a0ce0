export { checkSpec } from './checkSpec';
export { checkUpdate } from './checkUpdate';
export { dependants } from './dependants';
